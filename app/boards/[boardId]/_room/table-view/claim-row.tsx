'use client'

import clsx from 'clsx'
import { memo, type ReactNode, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import { figuresOf } from '#board/select/claim-figures.ts'
import { selectStanding } from '#board/select/standing-tone.ts'
import type { Claim } from '#board/claim/claim.ts'
import { Cell, Row } from '#app/_ui/display/table.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import { useGlow } from '../live/hooks.ts'
import { useRoomRoute } from '../route.ts'
import { ClaimLink } from '../list/claim-link.tsx'
import { useLabels } from '../list/use-labels.ts'
import { ClaimNo } from '../parts/claim-no.tsx'
import { PriorityMark } from '../parts/marks.tsx'
import { PersonName } from '../parts/person-name.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { VerdictChip } from '../parts/verdict-chip.tsx'
import type { ClaimColumn } from './table-columns.ts'

export type ClaimRowProps = {
  claim: Claim
  columns: readonly ClaimColumn[]
  /** Place among all rows, from 1, and how to measure the row: only where not all rows are drawn. */
  index?: number
  measure?: Ref<HTMLTableRowElement>
}

/** One claim of the table. The statement is its link; a click anywhere else in the row opens it too. */
export const ClaimRow = memo(function ClaimRow({ claim, columns, index, measure }: ClaimRowProps) {
  const { claimId: inHand, openClaim } = useRoomRoute()
  const isInHand = inHand === claim.id
  const glow = useGlow(claim.id)
  return (
    <Row
      ref={measure}
      data-row={claim.id}
      data-index={index === undefined ? undefined : index - 1}
      aria-rowindex={index === undefined ? undefined : index + 1}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button'))) openClaim(claim.id)
      }}
      className={clsx('cursor-pointer', isInHand && 'bg-accent-soft', glow && 'glow')}
    >
      {columns.map(({ key, align }) => (
        <Cell
          key={key}
          className={clsx(align === 'end' && 'tabular text-right', key !== 'statement' && 'whitespace-nowrap')}
        >
          <ClaimCell claim={claim} column={key} isInHand={isInHand} />
        </Cell>
      ))}
    </Row>
  )
})

type ClaimCellProps = { claim: Claim; column: ClaimColumn['key']; isInHand: boolean }

function ClaimCell({ claim, column, isInHand }: ClaimCellProps): ReactNode {
  switch (column) {
    case 'no':
      return <ClaimNo no={claim.no} />
    case 'statement':
      return (
        <ClaimLink
          claimId={claim.id}
          aria-current={isInHand ? 'true' : undefined}
          className="line-clamp-2 min-w-44 text-base break-words text-ink no-underline hover:underline"
        >
          {claim.statement}
        </ClaimLink>
      )
    case 'standing':
      return <VerdictChip standing={selectStanding(claim)} />
    case 'status':
      return <StatusChip status={claim.status} />
    case 'assignee':
      return claim.assigneeId ? <PersonName userId={claim.assigneeId} avatar className="max-w-44" /> : <None />
    case 'priority':
      return <PriorityMark priority={claim.priority} />
    case 'evidence':
      return <Count value={figuresOf(claim).evidence} />
    case 'verdicts':
      return <Count value={figuresOf(claim).verdicts} />
    case 'threads':
      return <Count value={figuresOf(claim).openThreads} />
    case 'claimType':
      return <TypeName claim={claim} />
    case 'claimant':
      return (
        <span title={claim.claimant || undefined} className="block max-w-32 truncate">
          {claim.claimant || <None />}
        </span>
      )
    case 'latest':
      return <Time at={figuresOf(claim).latest} className="text-ink-quiet" />
  }
}

function TypeName({ claim }: { claim: Claim }) {
  return useLabels().claimType(claim.claimType)
}

function Count({ value }: { value: number }) {
  return <span className={value === 0 ? 'text-ink-faint' : ''}>{value}</span>
}

function None() {
  const t = useTranslations('common')
  return (
    <span className="text-ink-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('none')}</span>
    </span>
  )
}
