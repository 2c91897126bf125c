'use client'

import { useDroppable } from '@dnd-kit/react'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Claim, Status } from '#board/claim/claim.ts'
import { STATUS_SIGNS, STATUS_TONES } from '../parts/status-chip.tsx'
import { useLabels } from '../list/use-labels.ts'
import { ClaimCard } from './card/claim-card.tsx'

type BoardColumnProps = {
  status: Status
  claims: readonly Claim[]
  onDrop: (claim: Claim) => void
  /** A button in its head. */
  action?: ReactNode
}

/** One status with its claims; cards can be dropped anywhere in it. */
export function BoardColumn({ status, claims, onDrop, action }: BoardColumnProps) {
  const t = useTranslations('views.board')
  const labels = useLabels()
  const { ref, isDropTarget } = useDroppable({ id: status })
  const Sign = STATUS_SIGNS[status]
  const name = labels.status(status)
  return (
    <section
      ref={ref}
      data-column={status}
      aria-label={t('column', { status: name, count: claims.length })}
      className={clsx(
        'flex w-[85vw] max-w-80 shrink-0 snap-start flex-col rounded-lg bg-sunken sm:w-72 lg:w-auto lg:max-w-96 lg:min-w-60 lg:flex-1',
        isDropTarget && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <header className="flex h-9 shrink-0 items-center gap-2 px-3">
        <Sign aria-hidden data-tone={STATUS_TONES[status]} className="size-3.5 text-tone" />
        <h3 className="min-w-0 truncate text-sm font-medium">{name}</h3>
        <span aria-hidden className="tabular text-sm text-ink-quiet">
          {claims.length}
        </span>
        {action && <span className="ml-auto">{action}</span>}
      </header>
      <ul className="min-h-16 flex-1 space-y-2 overflow-y-auto overscroll-contain px-2 pt-0.5 pb-2">
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onDrop={onDrop} />
        ))}
        {claims.length === 0 && (
          <li className="rounded-md border border-dashed border-line px-3 py-4 text-center text-xs text-ink-quiet">
            {isDropTarget ? t('dropHere') : t('columnEmpty')}
          </li>
        )}
      </ul>
    </section>
  )
}
