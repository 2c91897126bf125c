'use client'

import clsx from 'clsx'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { selectStanding } from '#board/select/standing-tone.ts'
import type { Claim } from '#board/claim/claim.ts'
import { useGlow } from '../live/hooks.ts'
import { useRoomRoute } from '../route.ts'
import { ClaimFigures } from '../list/claim-figures.tsx'
import { ClaimLink } from '../list/claim-link.tsx'
import { claimName, ClaimNo } from '../parts/claim-no.tsx'
import { PriorityMark } from '../parts/marks.tsx'
import { PersonName } from '../parts/person-name.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { VerdictChip } from '../parts/verdict-chip.tsx'
import { useRowWalk } from './use-row-walk.ts'

/** The table where there is no room for one: a card for each claim, below each other. */
export function ClaimList({ claims }: { claims: readonly Claim[] }) {
  const t = useTranslations('views.table')
  useRowWalk(claims)
  return (
    <ul aria-label={t('label')} className="min-h-0 flex-1 overflow-y-auto border-t border-line">
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} />
      ))}
    </ul>
  )
}

const ClaimItem = memo(function ClaimItem({ claim }: { claim: Claim }) {
  const { claimId: inHand } = useRoomRoute()
  const isInHand = inHand === claim.id
  const glow = useGlow(claim.id)
  return (
    <li
      data-row={claim.id}
      className={clsx(
        'relative border-b border-line px-3 py-2.5 [contain-intrinsic-size:auto_7rem] [content-visibility:auto]',
        'has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus',
        isInHand ? 'bg-accent-soft' : 'hover:bg-sunken/60',
        glow && 'glow',
      )}
    >
      <div className="mb-0.5 flex items-center gap-2">
        <span aria-hidden>
          <ClaimNo no={claim.no} />
        </span>
        <StatusChip status={claim.status} className="min-w-0" />
        {claim.priority !== 'medium' && <PriorityMark priority={claim.priority} iconOnly />}
        {claim.assigneeId && (
          <PersonName userId={claim.assigneeId} avatar className="ml-auto max-w-40 text-xs text-ink-quiet" />
        )}
      </div>
      <ClaimLink
        claimId={claim.id}
        aria-current={isInHand ? 'true' : undefined}
        className="line-clamp-3 text-base text-pretty break-words hyphens-auto text-ink no-underline outline-none after:absolute after:inset-0 after:content-['']"
      >
        <span className="sr-only">{claimName(claim.no)} </span>
        {claim.statement}
      </ClaimLink>
      <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <VerdictChip standing={selectStanding(claim)} className="min-w-0" />
        <ClaimFigures claim={claim} />
      </div>
    </li>
  )
})
