'use client'

import { useTranslations } from 'use-intl'
import { CheckedForm } from '../../../_people/checked-form.tsx'
import type { FormAction } from '../../../_people/form-state.ts'
import { Button } from '../../../_ui/actions/button.tsx'
import { Field } from '../../../_ui/fields/field.tsx'
import { TextInput } from '../../../_ui/fields/text-input.tsx'

export type CodeFormProps = { finish: FormAction; next: string }

/** The code of an authenticator app. */
export function CodeForm({ finish, next }: CodeFormProps) {
  const t = useTranslations('people.signIn')
  return (
    <CheckedForm action={finish}>
      {({ busy, wrong }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="kind" value="totp" />
          <Field label={t('code')} error={wrong('code')}>
            <TextInput
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              autoFocus
              className="font-mono"
            />
          </Field>
          <Button type="submit" variant="primary" busy={busy} className="w-full justify-center">
            {t('confirmCode')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}

/** A recovery code, folded away until it is needed. */
export function RecoveryForm({ finish, next }: CodeFormProps) {
  const t = useTranslations('people.signIn')
  return (
    <details className="mt-6 text-sm">
      <summary className="cursor-pointer text-ink-quiet">{t('lostIt')}</summary>
      <CheckedForm action={finish} className="mt-3 flex flex-col gap-4">
        {({ busy, wrong }) => (
          <>
            <input type="hidden" name="next" value={next} />
            <input type="hidden" name="kind" value="recovery" />
            <Field label={t('recovery')} hint={t('recoveryHint')} error={wrong('code')}>
              <TextInput
                name="code"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                className="font-mono"
              />
            </Field>
            <Button type="submit" busy={busy} className="w-full justify-center">
              {t('useRecovery')}
            </Button>
          </>
        )}
      </CheckedForm>
      <p className="mt-3 text-ink-quiet">{t('lostAll')}</p>
    </details>
  )
}
