'use client'

import clsx from 'clsx'
import { FileText, MessageSquare, Scale } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { AvatarStack } from '#app/_ui/display/avatar-stack.tsx'
import { figuresOf } from '#board/select/claim-figures.ts'
import { selectStanding } from '#board/select/standing-tone.ts'
import { ClaimLink } from '../../list/claim-link.tsx'
import { useBoard, useGlow, useName, useNameOf, useRoomState } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import type { RoomState } from '../../live/room-state.ts'
import { ClaimNo } from '../../parts/claim-no.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'

export type RailCardProps = {
  claimId: string
  /** Only its number and statement, as high as with the rest. */
  isBrief: boolean
}

/** One claim in the list; drawn again only when it changes itself. */
export const RailCard = memo(function RailCard({ claimId, isBrief }: RailCardProps) {
  const claim = useBoard((board) => board.claims[claimId])
  const isInHand = useRoomState((state) => state.hand === claimId)
  const glow = useGlow(claimId)
  if (!claim) return null
  return (
    // Out of sight it costs nothing to style, lay out and paint: a board may have hundreds.
    <li className="[contain-intrinsic-size:auto_3.75rem] [content-visibility:auto]">
      <ClaimLink
        claimId={claimId}
        aria-current={isInHand || undefined}
        className={clsx(
          'block border-b border-line px-4 py-2 text-ink no-underline outline-offset-[-2px] hover:bg-sunken aria-[current]:bg-accent-soft',
          glow && 'glow',
        )}
      >
        <span className="flex min-h-5 items-center gap-2">
          <ClaimNo no={claim.no} />
          {!isBrief && (
            <>
              <VerdictChip standing={selectStanding(claim)} look="bare" />
              <span className="ml-auto flex min-w-0 items-center gap-2">
                <PeopleHere claimId={claimId} />
                {/* In the place of the counts: a change of somebody else's must not move what stands below. */}
                {glow ? <GlowNote by={glow.by} /> : <Counts claimId={claimId} />}
              </span>
            </>
          )}
        </span>
        <span className="mt-0.5 line-clamp-2 text-sm text-pretty">{claim.statement}</span>
      </ClaimLink>
    </li>
  )
})

function GlowNote({ by }: { by: string }) {
  const t = useTranslations('room')
  const name = useName(by)
  return <span className="truncate text-2xs text-ink-quiet">{t('changedBy', { name })}</span>
}

function PeopleHere({ claimId }: { claimId: string }) {
  const ids = useRoomState((state) => peopleOn(state, claimId), isSameList)
  const nameOf = useNameOf()
  if (ids.length === 0) return null
  return <AvatarStack size="xs" max={3} people={ids.map((id) => ({ id, name: nameOf(id) }))} />
}

const peopleOn = (state: RoomState, claimId: string): readonly string[] => [
  ...new Set(state.present.filter((one) => one.claimId === claimId).map((one) => one.userId)),
]

function Counts({ claimId }: { claimId: string }) {
  const t = useTranslations('room.rail')
  const figures = useBoard((board) => (board.claims[claimId] ? figuresOf(board.claims[claimId]) : null))
  if (!figures) return null
  return (
    <span className="tabular flex gap-2 text-2xs text-ink-faint">
      <Count sign={<FileText />} count={figures.evidence} words={t('evidence', { count: figures.evidence })} />
      <Count sign={<Scale />} count={figures.verdicts} words={t('verdicts', { count: figures.verdicts })} />
      <Count
        sign={<MessageSquare />}
        count={figures.openThreads}
        words={t('threads', { count: figures.openThreads })}
      />
    </span>
  )
}

function Count({ sign, count, words }: { sign: ReactNode; count: number; words: string }) {
  if (count === 0) return null
  return (
    <span title={words} className="flex items-center gap-0.5 [&_svg]:size-3">
      <span aria-hidden className="flex items-center gap-0.5">
        {sign}
        {count}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
