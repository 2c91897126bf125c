'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Role } from '#board/kernel/role.ts'
import { CheckedForm } from '../../_people/checked-form.tsx'
import { SecretLine } from '../../_people/secret-line.tsx'
import { Button } from '../../_ui/actions/button.tsx'
import { Callout } from '../../_ui/display/callout.tsx'
import { Field } from '../../_ui/fields/field.tsx'
import { Select } from '../../_ui/fields/select.tsx'
import { TextInput } from '../../_ui/fields/text-input.tsx'
import { Dialog } from '../../_ui/overlays/dialog.tsx'
import type { DeskActions } from './desk-types.ts'

export type InviteDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The roles this viewer may hand out. */
  roles: readonly Role[]
  invite: DeskActions['invite']
}

const DAYS = [1, 7, 14, 30] as const

/** Makes an invitation's link and shows it once. */
export function InviteDialog({ open, onOpenChange, roles, invite }: InviteDialogProps) {
  const t = useTranslations('people.desk')
  const [made, setMade] = useState<{ link: string; expiresAt: number } | null>(null)
  const close = (next: boolean) => {
    onOpenChange(next)
    if (!next) setMade(null)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      size="sm"
      title={t(made ? 'linkTitle' : 'inviteTitle')}
      description={made ? undefined : t('inviteBody')}
      dismissible={made === null}
    >
      {made ? (
        <MadeLink {...made} onDone={() => close(false)} />
      ) : (
        <InviteForm roles={roles} invite={invite} onMade={setMade} />
      )}
    </Dialog>
  )
}

function MadeLink({ link, expiresAt, onDone }: { link: string; expiresAt: number; onDone: () => void }) {
  const t = useTranslations('people.desk')
  const format = useFormatter()
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'long', timeStyle: 'short' })
  return (
    <div className="flex flex-col gap-3">
      <SecretLine label={t('link')} copyLabel={t('copyLink')} secret={link} />
      <Callout tone="warn" announce>
        {t('linkOnce', { date })}
      </Callout>
      <Button variant="primary" className="self-end" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}

type InviteFormProps = Pick<InviteDialogProps, 'roles' | 'invite'> & {
  onMade: (made: { link: string; expiresAt: number }) => void
}

function InviteForm({ roles, invite, onMade }: InviteFormProps) {
  const t = useTranslations('people')
  const label = useTranslations('labels.role')
  const [role, setRole] = useState<Role>(roles.includes('checker') ? 'checker' : (roles[0] ?? 'viewer'))
  const [days, setDays] = useState('7')
  return (
    <CheckedForm action={invite} onDone={onMade}>
      {({ state, busy, wrong }) => (
        <>
          <Field label={t('role')} error={wrong('role')}>
            <Select
              name="role"
              value={role}
              onChange={setRole}
              options={roles.map((value) => ({ value, label: label(value), hint: t(`roleMeaning.${value}`) }))}
            />
          </Field>
          <Field label={t('desk.note')} hint={t('desk.noteHint')} error={wrong('note')}>
            <TextInput name="note" maxLength={80} defaultValue={state.kept['note'] ?? ''} />
          </Field>
          <Field label={t('desk.days')} error={wrong('days')}>
            <Select
              name="days"
              value={days}
              onChange={setDays}
              options={DAYS.map((count) => ({ value: String(count), label: t('desk.daysCount', { count }) }))}
            />
          </Field>
          <Button type="submit" variant="primary" busy={busy} className="self-end">
            {t('desk.create')}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
