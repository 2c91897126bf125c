import type { AnchorStatus, Occurrence } from '#board/claim/claim.ts'
import type { OfClaim } from '#board/law/diff.ts'
import type { Table } from './table.ts'

export type OccurrenceRow = {
  board_id: string
  claim_id: string
  id: string
  seq: number
  revision_id: string
  exact: string
  prefix: string
  suffix: string
  start_at: number
  end_at: number
  anchor: AnchorStatus
  score: number
}

/** Where these rows lie. */
export const OCCURRENCE: Table<OccurrenceRow> = {
  name: 'occurrence',
  columns: {
    board_id: 'uuid',
    claim_id: 'uuid',
    id: 'uuid',
    seq: 'int',
    revision_id: 'uuid',
    exact: 'text',
    prefix: 'text',
    suffix: 'text',
    start_at: 'int',
    end_at: 'int',
    anchor: 'text',
    score: 'float8',
  },
  key: ['board_id', 'claim_id', 'id'],
}

/** The row of a place where a claim is made. */
export function toRow(boardId: string, { claimId, record }: OfClaim<Occurrence>): OccurrenceRow {
  return {
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    seq: record.seq,
    revision_id: record.revisionId,
    exact: record.exact,
    prefix: record.prefix,
    suffix: record.suffix,
    start_at: record.start,
    end_at: record.end,
    anchor: record.anchor,
    score: record.score,
  }
}

/** The place that a row holds. */
export function fromRow(row: OccurrenceRow): Occurrence {
  return {
    id: row.id,
    seq: row.seq,
    revisionId: row.revision_id,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    start: row.start_at,
    end: row.end_at,
    anchor: row.anchor,
    score: row.score,
  }
}
