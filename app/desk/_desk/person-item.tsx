'use client'

import { UserMinus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ROLES } from '#board/kernel/role.ts'
import type { Role } from '#board/kernel/role.ts'
import { useDeed } from '../../_people/use-deed.ts'
import { IconButton } from '../../_ui/actions/icon-button.tsx'
import { Avatar } from '../../_ui/display/avatar.tsx'
import { Time } from '../../_ui/display/time.tsx'
import { Select } from '../../_ui/fields/select.tsx'
import type { PersonLine } from '#board/answers/desk-lines.ts'
import type { DeskActions } from './desk-types.ts'

export type PersonItemProps = {
  person: PersonLine
  isMe: boolean
  isLastOwner: boolean
  mayManage: boolean
  setRole: DeskActions['setRole']
  onRemove: () => void
}

/** One person: who, with which rights, since when. On narrow screens the rights come below the name. */
export function PersonItem({ person, isMe, isLastOwner, mayManage, setRole, onRemove }: PersonItemProps) {
  const t = useTranslations('people.desk')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2 text-sm">
      <Avatar name={person.name} seed={person.id} size="md" decorative />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">
          {person.name}
          {isMe && <span className="ml-1.5 text-xs font-normal text-ink-faint">{t('you')}</span>}
        </p>
        <p className="text-xs wrap-anywhere text-ink-quiet">
          {person.email && <>{person.email} · </>}
          <span className="whitespace-nowrap">
            {t('joined')} <Time at={person.joinedAt} look="date" />
          </span>
        </p>
      </div>
      <div className={mayManage ? 'max-sm:order-last max-sm:basis-full max-sm:pl-12 sm:w-56' : 'text-ink-quiet'}>
        <RoleChoice person={person} isLastOwner={isLastOwner} mayManage={mayManage} setRole={setRole} />
      </div>
      {mayManage && (
        <IconButton
          icon={<UserMinus aria-hidden />}
          label={`${t('remove')}: ${person.name}`}
          size="sm"
          disabledReason={isLastOwner && t('lastOwner')}
          onClick={onRemove}
        />
      )}
    </li>
  )
}

function RoleChoice({ person, isLastOwner, mayManage, setRole }: Omit<PersonItemProps, 'isMe' | 'onRemove'>) {
  const t = useTranslations('people')
  const label = useTranslations('labels.role')
  const { busy, run } = useDeed()
  if (!mayManage || isLastOwner) return <span>{label(person.role)}</span>
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
      className="w-full"
    />
  )
}
