'use client'

import { useTranslations } from 'use-intl'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { Button } from '../../_ui/actions/button.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
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
          <Field label={t('name')} hideLabel hint={t('join.nameHint')} error={wrong('name')}>
            <TextInput
              name="name"
              autoComplete="name"
              maxLength={80}
              defaultValue={state.kept['name'] ?? name}
              className="max-w-sm"
            />
          </Field>
          <Button type="submit" busy={busy} className="self-start">
            {t('account.saveName')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
