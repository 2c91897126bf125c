'use client'

import { useTranslations } from 'use-intl'
import { EmailField } from '../../_people/account-fields.tsx'
import { CheckedForm } from '../../_people/checked-form.tsx'
import type { FormAction } from '../../_people/form-state.ts'
import { Button } from '../../_ui/actions/button.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'

export type SignInFormProps = { signIn: FormAction; next?: string }

/** E-mail, password, in. */
export function SignInForm({ signIn, next }: SignInFormProps) {
  const t = useTranslations('people')
  return (
    <CheckedForm action={signIn}>
      {({ state, busy, wrong }) => (
        <>
          {next !== undefined && <input type="hidden" name="next" value={next} />}
          <EmailField wrong={wrong} kept={state.kept['email']} />
          <Field label={t('password')} error={wrong('password')}>
            <TextInput name="password" type="password" autoComplete="current-password" />
          </Field>
          <Button type="submit" variant="primary" busy={busy} className="mt-1 w-full justify-center">
            {t('signIn.submit')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
