'use client'

import { Hand, UserCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { Select } from '#app/_ui/fields/select.tsx'
import { useShortcut } from '#app/_ui/keys/use-shortcut.ts'
import { judgeRights } from '#board/law/permissions.ts'
import { useBoard, useCan, useMe, useNameOf, useSend } from '../../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import { PersonName } from '../../../parts/person-name.tsx'
import { useClaim } from '../../panel/use-claim.ts'
import { Property } from './property.tsx'

type DutyName = 'assigneeId' | 'reviewerId'
const NOBODY = 'nobody'
const SIGNS = { assigneeId: Hand, reviewerId: UserCheck } as const

/** Who has the claim in hand, or takes the second look; its sign is the quick way to take it oneself. */
export function Duty({ claimId, duty }: { claimId: string; duty: DutyName }) {
  const t = useTranslations('claim')
  const send = useSend()
  const holder = useClaim(claimId, (claim) => claim[duty])
  const give = (userId: string | null) => void send({ type: 'claim.assign', claimId, [duty]: userId })
  const label = duty === 'assigneeId' ? t('assignee') : t('reviewer')
  const choices = useChoices(claimId, duty, holder)
  return (
    <Property label={label} sign={<TakeButton claimId={claimId} duty={duty} holder={holder} give={give} />}>
      {choices.length > 1 ? (
        <Select
          size="sm"
          look="bare"
          label={label}
          placeholder={label}
          value={holder}
          options={choices}
          onChange={(next) => give(next === NOBODY ? null : next)}
          className="max-w-36"
        />
      ) : holder ? (
        <PersonName userId={holder} avatar className="px-1 text-sm" />
      ) : (
        <span className="px-1 text-sm text-ink-faint">{`${label}: ${t('nobody')}`}</span>
      )}
    </Property>
  )
}

/** Those this person may hand the duty to, the present holder always among them. */
function useChoices(claimId: string, duty: DutyName, holder: string | null) {
  const t = useTranslations('claim')
  const me = useMe()
  const nameOf = useNameOf()
  const allowed = useBoard((board) => {
    const actor = { userId: me.userId, kind: 'person' } as const
    const may = (userId: string | null) =>
      judgeRights(board, actor, { type: 'claim.assign', claimId, [duty]: userId }) === null
    const seated = Object.values(board.members).filter((member) => member.role !== 'viewer' && may(member.userId))
    return may(null) || holder === null
      ? [NOBODY, ...seated.map((member) => member.userId)]
      : seated.map((one) => one.userId)
  }, isSameList)
  const ids = holder === null || allowed.includes(holder) ? allowed : [...allowed, holder]
  return ids.map((id) => {
    if (id === NOBODY) return { value: NOBODY, label: t('nobody') }
    const name = nameOf(id)
    return {
      value: id,
      label: id === me.userId ? t('you', { name }) : name,
      icon: <Avatar name={name} seed={id} size="xs" decorative />,
    }
  })
}

type TakeProps = { claimId: string; duty: DutyName; holder: string | null; give: (userId: string | null) => void }

function TakeButton({ claimId, duty, holder, give }: TakeProps) {
  const t = useTranslations('claim')
  const me = useMe()
  const isMine = holder === me.userId
  const refusal = useCan({ type: 'claim.assign', claimId, [duty]: isMine ? null : me.userId })
  const isMeant = isMine || holder === null
  const press = () => give(isMine ? null : me.userId)
  const words = ({ assigneeId: [t('take'), t('putDown')], reviewerId: [t('takeReview'), t('leaveReview')] } as const)[
    duty
  ]
  useShortcut({
    keys: 'a',
    label: t('keys.take'),
    group: t('keys.group'),
    run: press,
    enabled: duty === 'assigneeId' && isMeant && refusal === null,
  })
  const Sign = SIGNS[duty]
  if (!isMeant || refusal) return <Sign aria-hidden className="mx-1 size-3.5 shrink-0 text-ink-faint" />
  return (
    <IconButton
      size="sm"
      icon={<Sign aria-hidden />}
      label={words[isMine ? 1 : 0]}
      shortcut={duty === 'assigneeId' ? 'a' : undefined}
      onClick={press}
      className="text-accent"
    />
  )
}
