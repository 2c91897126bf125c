'use client'

import { X } from 'lucide-react'
import { startTransition, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { ProgressBar, type ProgressPart } from '#app/_ui/display/progress-bar.tsx'
import { whenIdle } from '#app/_ui/when-idle.ts'
import type { Board } from '#board/board.ts'
import { claimsInOrder } from '#board/select/claims-in-order.ts'
import { progressOf } from '#board/select/progress.ts'
import { ratingOf } from '#board/scale.ts'
import { useBoard } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useRatingLabel } from '../../parts/use-standing-words.ts'
import { RailCard } from './rail-card.tsx'

// More than a tall window shows.
const AT_FIRST = 30

/** All claims in the order of the article, small enough to run an eye over. */
export function ClaimRail({ onClose }: { onClose?: () => void }) {
  const t = useTranslations('room.rail')
  const common = useTranslations('common')
  const ids = useBoard(idsOf, isSameList)
  const isWhole = useIsWhole()
  return (
    <section aria-labelledby="rail-title" className="flex flex-col">
      <div className="sticky top-0 z-10 border-b border-line bg-surface px-4 pt-2.5 pb-2.5">
        <div className="flex min-h-8 items-center justify-between gap-2">
          <h2 id="rail-title" className="text-base font-semibold">
            {t('title', { count: ids.length })}
          </h2>
          {onClose && <IconButton icon={<X aria-hidden />} label={common('close')} size="sm" onClick={onClose} />}
        </div>
        <RailProgress />
      </div>
      {ids.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ol>
          {ids.map((id, at) => (
            <RailCard key={id} claimId={id} isBrief={!isWhole && at >= AT_FIRST} />
          ))}
        </ol>
      )}
    </section>
  )
}

// A first paint waits for what the server writes: cards out of sight say only which claim they are until the page has time.
function useIsWhole(): boolean {
  const [isWhole, setWhole] = useState(false)
  useEffect(() => whenIdle(() => startTransition(() => setWhole(true))), [])
  return isWhole
}

function RailProgress() {
  const t = useTranslations('room.rail')
  const standing = useTranslations('labels.standing')
  const label = useRatingLabel()
  const scale = useBoard((board) => board.scale)
  const claims = useBoard((board) => board.claims)
  const progress = progressOf({ claims, scale })
  if (progress.claims === 0) return null
  const parts = progress.byStanding.map(({ code, count }): ProgressPart =>
    code === 'disputed' || code === 'none'
      ? { label: standing(code), value: count, tone: code }
      : { label: label(code), value: count, tone: ratingOf({ scale }, code)?.tone ?? 'none' },
  )
  return (
    <div className="mt-1 flex flex-col gap-1">
      <ProgressBar label={t('progress')} parts={parts} />
      <p className="tabular text-xs text-ink-quiet">
        {t('settled', { settled: progress.settled, claims: progress.claims })}
      </p>
    </div>
  )
}

const idsOf = (board: Board): readonly string[] => claimsInOrder(board).map((claim) => claim.id)
