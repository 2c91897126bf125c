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
  // Where not all columns fit, an empty one is only its head: what there is to see comes first.
  const isEmpty = claims.length === 0
  return (
    <section
      ref={ref}
      data-column={status}
      aria-label={t('column', { status: name, count: claims.length })}
      className={clsx(
        'flex shrink-0 snap-start flex-col rounded-lg bg-sunken lg:w-auto lg:max-w-96 lg:min-w-60 lg:flex-1',
        isEmpty ? 'w-9' : 'w-[80vw] max-w-80 sm:w-72',
        isDropTarget && 'outline-2 -outline-offset-2 outline-accent outline-dashed',
      )}
    >
      <header
        className={clsx(
          'flex shrink-0 items-center gap-2',
          isEmpty ? 'max-lg:flex-col max-lg:py-2.5 lg:h-9 lg:px-3' : 'h-9 px-3',
        )}
      >
        <Sign aria-hidden data-tone={STATUS_TONES[status]} className="size-3.5 shrink-0 text-tone" />
        <h3 className={clsx('min-w-0 truncate text-sm font-medium', isEmpty && 'max-lg:[writing-mode:vertical-rl]')}>
          {name}
        </h3>
        <span aria-hidden className="tabular text-sm text-ink-quiet">
          {claims.length}
        </span>
        {action && <span className="ml-auto">{action}</span>}
      </header>
      <ul
        className={clsx(
          'min-h-16 flex-1 space-y-2 overflow-y-auto overscroll-contain px-2 pt-0.5 pb-2',
          isEmpty && 'max-lg:hidden',
        )}
      >
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} onDrop={onDrop} />
        ))}
        {isEmpty && (
          <li className="rounded-md border border-dashed border-line px-3 py-4 text-center text-xs text-ink-quiet">
            {isDropTarget ? t('dropHere') : t('columnEmpty')}
          </li>
        )}
      </ul>
    </section>
  )
}
