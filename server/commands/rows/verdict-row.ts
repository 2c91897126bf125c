import type { OfClaim } from '#board/law/diff.ts'
import { verdictFields } from '#board/verdict/fields.ts'
import type { Verdict } from '#board/verdict/verdict.ts'
import { fieldColumns, type RowOf } from './field-columns.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

const JUDGEMENT = fieldColumns(verdictFields)

export type VerdictRow = RowOf<typeof JUDGEMENT> & {
  board_id: string
  claim_id: string
  id: string
  seq: number
  by_id: string
  at: string
  state: Verdict['state']
  ended_at: string | null
}

/** Where these rows lie. */
export const VERDICT: Table<VerdictRow> = {
  name: 'verdict',
  columns: {
    board_id: 'uuid',
    claim_id: 'uuid',
    id: 'uuid',
    seq: 'int',
    by_id: 'uuid',
    at: 'timestamptz',
    ...JUDGEMENT.types,
    state: 'text',
    ended_at: 'timestamptz',
  },
  key: ['board_id', 'claim_id', 'id'],
  // In the order of giving: the superseded verdict has to make room before the current one takes its place.
  order: 'seq',
}

/** The row of a verdict. */
export function toRow(boardId: string, { claimId, record }: OfClaim<Verdict>): VerdictRow {
  return {
    ...JUDGEMENT.toRow(record),
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    seq: record.seq,
    by_id: record.by,
    at: toInstant(record.at),
    state: record.state,
    ended_at: record.endedAt === null ? null : toInstant(record.endedAt),
  }
}

/** The verdict that a row holds. */
export function fromRow(row: VerdictRow): Verdict {
  return {
    ...JUDGEMENT.fromRow(row),
    id: row.id,
    seq: row.seq,
    by: row.by_id,
    at: fromInstant(row.at),
    state: row.state,
    endedAt: row.ended_at === null ? null : fromInstant(row.ended_at),
  }
}
