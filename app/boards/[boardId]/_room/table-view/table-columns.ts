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
  { key: 'standing', from: 0, className: 'w-40' },
  { key: 'status', from: 0, className: 'w-40' },
  { key: 'assignee', from: 760, className: 'w-36' },
  { key: 'priority', from: 860, className: 'w-24' },
  { key: 'evidence', from: 940, align: 'end', className: 'w-20' },
  { key: 'verdicts', from: 1000, align: 'end', className: 'w-20' },
  { key: 'threads', from: 1060, align: 'end', className: 'w-24' },
  { key: 'claimType', from: 1180, className: 'w-32' },
  { key: 'claimant', from: 1300, className: 'w-40' },
  { key: 'latest', from: 1400, className: 'w-32' },
]

/** The columns for which a table of this width has room. */
export function columnsFor(width: number): readonly ClaimColumn[] {
  return CLAIM_COLUMNS.filter((column) => column.from <= width)
}
