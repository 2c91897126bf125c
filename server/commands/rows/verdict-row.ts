import type { OfClaim } from '#board/law/diff.ts'
import type { Confidence, ReasonCode, Verdict } from '#board/verdict/verdict.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

export type VerdictRow = {
  board_id: string
  claim_id: string
  id: string
  seq: number
  by_id: string
  at: string
  rating: string
  confidence: Confidence | null
  reason_codes: readonly ReasonCode[]
  rationale: string
  based_on: readonly string[]
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
    rating: 'text',
    confidence: 'text',
    reason_codes: 'text[]',
    rationale: 'text',
    based_on: 'uuid[]',
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
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    seq: record.seq,
    by_id: record.by,
    at: toInstant(record.at),
    rating: record.rating,
    confidence: record.confidence,
    reason_codes: record.reasonCodes,
    rationale: record.rationale,
    based_on: record.basedOn,
    state: record.state,
    ended_at: record.endedAt === null ? null : toInstant(record.endedAt),
  }
}

/** The verdict that a row holds. */
export function fromRow(row: VerdictRow): Verdict {
  return {
    id: row.id,
    seq: row.seq,
    by: row.by_id,
    at: fromInstant(row.at),
    rating: row.rating,
    confidence: row.confidence,
    reasonCodes: row.reason_codes,
    rationale: row.rationale,
    basedOn: row.based_on,
    state: row.state,
    endedAt: row.ended_at === null ? null : fromInstant(row.ended_at),
  }
}
