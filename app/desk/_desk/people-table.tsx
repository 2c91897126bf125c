'use client'

import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ROLES } from '#board/role.ts'
import type { Role } from '#board/role.ts'
import { useDeed } from '../../_people/use-deed.ts'
import { IconButton } from '../../_ui/actions/icon-button.tsx'
import { Avatar } from '../../_ui/display/avatar.tsx'
import { Cell, Row, Table } from '../../_ui/display/table.tsx'
import { Time } from '../../_ui/display/time.tsx'
import { Select } from '../../_ui/fields/select.tsx'
import { Confirm } from '../../_ui/overlays/confirm.tsx'
import type { DeskActions, PersonLine } from './desk-types.ts'

export type PeopleTableProps = {
  people: readonly PersonLine[]
  me: string
  mayManage: boolean
  actions: DeskActions
}

/** Everybody who works here; owners change roles in place. */
export function PeopleTable({ people, me, mayManage, actions }: PeopleTableProps) {
  const t = useTranslations('people')
  const [leaving, setLeaving] = useState<PersonLine | null>(null)
  const { busy, run } = useDeed()
  const owners = people.filter((person) => person.role === 'owner')
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'role', label: t('role') },
    { key: 'joined', label: t('desk.joined'), className: 'max-sm:hidden' },
    ...(mayManage ? [{ key: 'actions', label: t('desk.actions'), hideLabel: true }] : []),
  ]
  return (
    <>
      <Table caption={t('desk.people')} columns={columns} className="rounded-lg border border-line bg-raised">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isMe={person.id === me}
            isLastOwner={owners.length === 1 && owners[0]?.id === person.id}
            mayManage={mayManage}
            setRole={actions.setRole}
            onRemove={() => setLeaving(person)}
          />
        ))}
      </Table>
      <Confirm
        open={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        title={t('desk.removeTitle', { name: leaving?.name ?? '' })}
        body={t('desk.removeBody')}
        confirmLabel={t('desk.remove')}
        danger
        busy={busy}
        onConfirm={() => {
          if (leaving === null) return
          run(() => actions.remove(leaving.id), t('desk.removed', { name: leaving.name }), () => setLeaving(null))
        }}
      />
    </>
  )
}

type PersonRowProps = {
  person: PersonLine
  isMe: boolean
  isLastOwner: boolean
  mayManage: boolean
  setRole: DeskActions['setRole']
  onRemove: () => void
}

function PersonRow({ person, isMe, isLastOwner, mayManage, setRole, onRemove }: PersonRowProps) {
  const t = useTranslations('people.desk')
  return (
    <Row>
      <Cell className="align-middle">
        <span className="flex items-center gap-2.5">
          <Avatar name={person.name} seed={person.id} size="md" decorative />
          <span className="min-w-0">
            <span className="block font-medium">
              {person.name}
              {isMe && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('you')}</span>}
            </span>
            {person.email && <span className="block text-xs break-all text-ink-quiet">{person.email}</span>}
          </span>
        </span>
      </Cell>
      <Cell className="align-middle">
        <RoleCell person={person} isLastOwner={isLastOwner} mayManage={mayManage} setRole={setRole} />
      </Cell>
      <Cell className="align-middle whitespace-nowrap text-ink-quiet max-sm:hidden">
        <Time at={person.joinedAt} look="date" />
      </Cell>
      {mayManage && (
        <Cell className="text-right align-middle">
          <IconButton
            icon={<UserMinus aria-hidden />}
            label={`${t('remove')}: ${person.name}`}
            size="sm"
            disabledReason={isLastOwner && t('lastOwner')}
            onClick={onRemove}
          />
        </Cell>
      )}
    </Row>
  )
}

function RoleCell({ person, isLastOwner, mayManage, setRole }: Omit<PersonRowProps, 'isMe' | 'onRemove'>) {
  const t = useTranslations('people')
  const label = useTranslations('labels.role')
  const { busy, run } = useDeed()
  if (!mayManage || isLastOwner) {
    return <span title={isLastOwner && mayManage ? t('desk.lastOwner') : undefined}>{label(person.role)}</span>
  }
  const change = (role: Role) =>
    run(() => setRole(person.id, role), t('desk.roleChanged', { name: person.name, role: label(role) }))
  return (
    <Select
      label={t('desk.roleOf', { name: person.name })}
      value={person.role}
      onChange={(role) => role !== person.role && change(role)}
      options={ROLES.map((role) => ({ value: role, label: label(role), hint: t(`roleMeaning.${role}`) }))}
      size="sm"
      disabled={busy}
      className="min-w-40"
    />
  )
}
