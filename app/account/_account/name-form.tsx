'use client'

import { useTranslations } from 'use-intl'
import { NameField } from '../../_people/account-fields.tsx'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { Button } from '../../_ui/actions/button.tsx'
import { useToast } from '../../_ui/overlays/toast.tsx'
import type { AccountActions } from './account-types.ts'

export type NameFormProps = { name: string; saveName: AccountActions['saveName'] }

/** How one is called here. */
export function NameForm({ name, saveName }: NameFormProps) {
  const t = useTranslations('people')
  const toast = useToast()
  return (
    <CheckedForm action={saveName} onDone={() => toast.show({ title: t('account.nameSaved'), tone: 'ok' })}>
      {({ state, busy, wrong }) => (
        <>
          <div className="max-w-sm">
            <NameField wrong={wrong} kept={state.kept['name'] ?? name} hideLabel />
          </div>
          <Button type="submit" busy={busy} className="self-start">
            {t('account.saveName')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
