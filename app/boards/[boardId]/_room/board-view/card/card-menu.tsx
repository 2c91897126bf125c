'use client'

import { Archive, Hand, Link as LinkIcon, MoreHorizontal, PanelRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusalSentence } from '#app/_text/refusal-sentence.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Menu, type MenuItem } from '#app/_ui/overlays/menu.tsx'
import type { Claim } from '#board/claim/claim.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'
import { useCan, useMe } from '../../live/hooks.ts'
import { useRoomRoute } from '../../route.ts'
import { claimName } from '../../parts/claim-no.tsx'
import { STATUS_SIGNS } from '../../parts/status-chip.tsx'
import { useClaimActions } from '../../list/use-claim-actions.ts'
import { useLabels } from '../../list/use-labels.ts'

type CardMenuProps = { claim: Claim; refusal: Refusal | null; onDrop: (claim: Claim) => void }

/** Everything that can be done with a card without dragging it. */
export function CardMenu(props: CardMenuProps) {
  const t = useTranslations('views.board')
  const items = useCardItems(props)
  const name = claimName(props.claim.no)
  return (
    <span className="relative z-1 -my-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 has-[[data-popup-open]]:opacity-100 pointer-coarse:opacity-100">
      <Menu
        trigger={<IconButton size="sm" icon={<MoreHorizontal aria-hidden />} label={t('actions', { claim: name })} />}
        items={items}
      />
    </span>
  )
}

function useCardItems({ claim, refusal, onDrop }: CardMenuProps): MenuItem[] {
  const t = useTranslations('views.board')
  const sentence = useRefusalSentence()
  const { openClaim } = useRoomRoute()
  const { move, take, putDown, copyLink } = useClaimActions()
  const labels = useLabels()
  const me = useMe()
  const isMine = claim.assigneeId === me.userId
  const assigneeId = isMine ? null : me.userId
  const cannotAssign = sentence(useCan({ type: 'claim.assign', claimId: claim.id, assigneeId }))
  const cannotDrop = sentence(useCan({ type: 'claim.drop', claimId: claim.id }))
  const isDropped = claim.status === 'dropped'

  const moves: MenuItem[] = SETTABLE_STATUSES.filter((status) => status !== claim.status).map((status) => {
    const Sign = STATUS_SIGNS[status]
    return {
      label: labels.status(status),
      icon: <Sign />,
      disabledReason: sentence(refusal),
      onSelect: () => move(claim, status),
    }
  })
  const drop: MenuItem = {
    label: labels.status('dropped'),
    icon: <Archive />,
    disabledReason: cannotDrop,
    onSelect: () => onDrop(claim),
  }
  return [
    { kind: 'group', label: t('moveTo'), items: isDropped ? moves : [...moves, drop] },
    { kind: 'line' },
    {
      label: isMine ? t('putDown') : t('take'),
      icon: <Hand />,
      disabledReason: cannotAssign,
      onSelect: () => (isMine ? putDown(claim) : take(claim)),
    },
    { label: t('open'), icon: <PanelRight />, onSelect: () => openClaim(claim.id) },
    { label: t('copyLink'), icon: <LinkIcon />, onSelect: () => void copyLink(claim) },
  ]
}
