'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Claim } from '#board/claim/claim.ts'
import { selectStanding } from '#board/select/standing-tone.ts'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { useName } from '../../live/hooks.ts'
import { ClaimFigures } from '../../list/claim-figures.tsx'
import { ClaimNo } from '../../parts/claim-no.tsx'
import { PriorityMark } from '../../parts/marks.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'

export type CardFaceProps = { claim: Claim; statement: ReactNode; menu?: ReactNode }

/** What stands on a card; also what follows the pointer while it is dragged. */
export function CardFace({ claim, statement, menu }: CardFaceProps) {
  return (
    <>
      <div className="mb-1 flex h-6 items-center gap-1.5">
        <span aria-hidden>
          <ClaimNo no={claim.no} />
        </span>
        {claim.priority !== 'medium' && <PriorityMark priority={claim.priority} iconOnly />}
        <span className="ml-auto flex items-center gap-1">
          {menu}
          {claim.assigneeId && <Assignee userId={claim.assigneeId} />}
        </span>
      </div>
      <p className="line-clamp-4 text-sm text-pretty break-words hyphens-auto">{statement}</p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <VerdictChip standing={selectStanding(claim)} className="min-w-0" />
        <ClaimFigures claim={claim} />
      </div>
    </>
  )
}

function Assignee({ userId }: { userId: string }) {
  const t = useTranslations('views.board')
  const name = useName(userId)
  return (
    <span title={t('assignedTo', { name })} className="flex">
      <span className="sr-only">{t('assignedTo', { name })}</span>
      <Avatar name={name} seed={userId} size="xs" decorative />
    </span>
  )
}
