'use client'

import { useTranslations } from 'use-intl'
import { NewPasswordField } from '../../_people/account-fields.tsx'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { Button } from '../../_ui/actions/button.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { useToast } from '../../_ui/overlays/toast.tsx'
import type { AccountActions } from './account-types.ts'

export type PasswordFormProps = { hasPassword: boolean; changePassword: AccountActions['changePassword'] }

/** A new password for the current one; every other browser is signed out by it. */
export function PasswordForm({ hasPassword, changePassword }: PasswordFormProps) {
  const t = useTranslations('people')
  const toast = useToast()
  const say = ({ ended }: { ended: number }) =>
    toast.show({ title: t('account.passwordChanged', { count: ended }), tone: 'ok' })
  return (
    <CheckedForm action={changePassword} onDone={say}>
      {({ busy, wrong }) => (
        <>
          {hasPassword ? (
            <Field label={t('currentPassword')} error={wrong('current')}>
              <TextInput name="current" type="password" autoComplete="current-password" className="max-w-sm" />
            </Field>
          ) : (
            <p className="text-sm text-ink-quiet">{t('account.noPassword')}</p>
          )}
          <div className="max-w-sm">
            <NewPasswordField wrong={wrong} label={t('newPassword')} />
          </div>
          <Button type="submit" busy={busy} className="self-start">
            {t(hasPassword ? 'account.changePassword' : 'account.setPassword')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
