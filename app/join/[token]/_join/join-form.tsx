'use client'

import { useTranslations } from 'use-intl'
import { EmailField, NameField, NewPasswordField } from '../../../_people/account-fields.tsx'
import { CheckedForm } from '../../../_people/checked-form.tsx'
import type { FormAction } from '../../../_people/form-state.ts'
import { Button } from '../../../_ui/actions/button.tsx'

export type JoinFormProps = { join: FormAction; token: string }

/** Name, e-mail, password: an account. */
export function JoinForm({ join, token }: JoinFormProps) {
  const t = useTranslations('people')
  return (
    <CheckedForm action={join}>
      {({ state, busy, wrong }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NameField wrong={wrong} kept={state.kept['name'] ?? ''} />
          <EmailField wrong={wrong} kept={state.kept['email']} hint={t('join.emailHint')} />
          <NewPasswordField wrong={wrong} label={t('password')} />
          <Button type="submit" variant="primary" busy={busy} className="mt-1 w-full justify-center">
            {t('join.submit')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
