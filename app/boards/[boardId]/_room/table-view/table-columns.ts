import type { SortKey } from '#board/select/sort-claims.ts'

/** A column of the table; `from` is the width of the table in px at which there is room for it. */
export type ClaimColumn = {
  readonly key: Exclude<SortKey, 'place'>
  readonly from: number
  readonly align?: 'end'
  readonly className?: string
}

/** All columns, from left to right. The first four always stand. */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  { key: 'no', from: 0, className: 'w-14' },
  { key: 'statement', from: 0 },
  { key: 'standing', from: 0, className: 'w-36' },
  { key: 'status', from: 0, className: 'w-36' },
  { key: 'assignee', from: 860, className: 'w-44' },
  { key: 'priority', from: 960, className: 'w-24' },
  { key: 'evidence', from: 1040, align: 'end', className: 'w-20' },
  { key: 'verdicts', from: 1120, align: 'end', className: 'w-20' },
  { key: 'threads', from: 1200, align: 'end', className: 'w-20' },
  { key: 'claimType', from: 1300, className: 'w-32' },
  { key: 'claimant', from: 1600, className: 'w-32' },
  { key: 'latest', from: 1720, className: 'w-28' },
]

/** The columns for which a table of this width has room. */
export function columnsFor(width: number): readonly ClaimColumn[] {
  return CLAIM_COLUMNS.filter((column) => column.from <= width)
}
