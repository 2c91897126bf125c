'use client'

import { Hand, Link as LinkIcon, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PaletteItem } from '#app/_ui/overlays/command-palette.tsx'
import type { Claim } from '#board/claim/claim.ts'
import { STATUSES } from '#board/claim/kinds.ts'
import { useBoard, useCan, useMe } from '../live/hooks.ts'
import { claimName } from '../parts/claim-no.tsx'
import { STATUS_SIGNS } from '../parts/status-chip.tsx'
import { useRoomRoute } from '../route.ts'
import { useClaimActions } from '../list/use-claim-actions.ts'
import { useLabels } from '../list/use-labels.ts'

/** What can be done with the claim that is open; nothing without one. Only what its rights allow is offered. */
export function useHandItems(): PaletteItem[] {
  const t = useTranslations('keys')
  const { claimId, openClaim } = useRoomRoute()
  const claim = useBoard((board) => (claimId ? board.claims[claimId] : undefined))
  const { copyLink } = useClaimActions()
  const group = useTranslations('claim')('keys.group')
  const status = useStatusItems(claim)
  const duty = useDutyItem(claim)
  if (!claim) return []
  const name = claimName(claim.no)
  const close = {
    id: 'hand-close',
    group,
    label: t('items.closeClaim'),
    icon: <X />,
    shortcut: 'escape',
    run: () => openClaim(null),
  }
  const link = {
    id: 'hand-link',
    group,
    label: t('items.copyLink', { claim: name }),
    icon: <LinkIcon />,
    run: () => void copyLink(claim),
  }
  return [...duty, ...status, link, close]
}

function useStatusItems(claim: Claim | undefined): PaletteItem[] {
  const t = useTranslations('keys')
  const labels = useLabels()
  const group = useTranslations('claim')('keys.group')
  const { move } = useClaimActions()
  const type = claim?.status === 'dropped' ? 'claim.restore' : 'claim.setStatus'
  const refusal = useCan({ type, claimId: claim?.id ?? '' })
  if (!claim || refusal) return []
  return STATUSES.flatMap((status) => {
    if (status === 'dropped' || status === claim.status) return []
    const Sign = STATUS_SIGNS[status]
    const label = t('items.setStatus', { status: labels.status(status) })
    return [{ id: `hand-${status}`, group, label, icon: <Sign />, run: () => move(claim, status) }]
  })
}

function useDutyItem(claim: Claim | undefined): PaletteItem[] {
  const t = useTranslations('keys')
  const me = useMe()
  const group = useTranslations('claim')('keys.group')
  const { take, putDown } = useClaimActions()
  const isMine = claim?.assigneeId === me.userId
  const refusal = useCan({ type: 'claim.assign', claimId: claim?.id ?? '', assigneeId: isMine ? null : me.userId })
  if (!claim || refusal || claim.status === 'dropped') return []
  const name = claimName(claim.no)
  const label = isMine ? t('items.putDown', { claim: name }) : t('items.take', { claim: name })
  return [{ id: 'hand-duty', group, label, icon: <Hand />, run: () => (isMine ? putDown(claim) : take(claim)) }]
}
