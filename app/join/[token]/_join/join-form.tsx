'use client'

import { useTranslations } from 'use-intl'
import { CheckedForm } from '../../../_people/checked-form.tsx'
import type { FormAction } from '../../../_people/form-state.ts'
import { PASSWORD_MIN } from '../../../_people/use-trouble.ts'
import { Button } from '../../../_ui/actions/button.tsx'
import { Field } from '../../../_ui/fields/field.tsx'
import { TextInput } from '../../../_ui/fields/text-input.tsx'

export type JoinFormProps = { join: FormAction; token: string }

/** Name, e-mail, password: an account. */
export function JoinForm({ join, token }: JoinFormProps) {
  const t = useTranslations('people')
  return (
    <CheckedForm action={join}>
      {({ state, busy, wrong }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <Field label={t('name')} hint={t('join.nameHint')} error={wrong('name')}>
            <TextInput name="name" autoComplete="name" maxLength={80} defaultValue={state.kept['name'] ?? ''} />
          </Field>
          <Field label={t('email')} hint={t('join.emailHint')} error={wrong('email')}>
            <TextInput
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={state.kept['email'] ?? ''}
            />
          </Field>
          <Field label={t('password')} hint={t('passwordHint', { min: PASSWORD_MIN })} error={wrong('password')}>
            <TextInput name="password" type="password" autoComplete="new-password" />
          </Field>
          <Button type="submit" variant="primary" busy={busy} className="mt-1 w-full justify-center">
            {t('join.submit')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
