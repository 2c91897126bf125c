import type { Claim, Status } from '#board/claim/claim.ts'
import { wordingFields } from '#board/claim/fields.ts'
import { standingCode } from '#board/verdict/standing.ts'
import { fieldColumns, type RowOf } from './field-columns.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

/** A claim without what hangs on it in tables of its own. */
export type BareClaim = Omit<Claim, 'occurrences' | 'evidence' | 'verdicts' | 'threads'>

const WORDING = fieldColumns(wordingFields)

export type ClaimRow = RowOf<typeof WORDING> & {
  board_id: string
  id: string
  no: number
  rev: number
  status: Status
  status_before_drop: Status | null
  drop_reason: string
  assignee_id: string | null
  reviewer_id: string | null
  created_by: string
  created_at: string
  created_seq: number
  edited_by: string
  adjudicated_id: string | null
  adjudication_reason: string
  adjudicated_by: string | null
  /** What the law says of the claim, so that a list of boards need not load them; `fromRow` leaves it to the law. */
  standing: string
}

/** Where these rows lie. */
export const CLAIM: Table<ClaimRow> = {
  name: 'claim',
  columns: {
    board_id: 'uuid',
    id: 'uuid',
    no: 'int',
    rev: 'int',
    ...WORDING.types,
    status: 'text',
    status_before_drop: 'text',
    drop_reason: 'text',
    assignee_id: 'uuid',
    reviewer_id: 'uuid',
    created_by: 'uuid',
    created_at: 'timestamptz',
    created_seq: 'int',
    edited_by: 'uuid',
    adjudicated_id: 'uuid',
    adjudication_reason: 'text',
    adjudicated_by: 'uuid',
    standing: 'text',
  },
  key: ['board_id', 'id'],
}

/** The row of a claim. */
export function toRow(boardId: string, claim: Claim): ClaimRow {
  return {
    ...WORDING.toRow(claim),
    board_id: boardId,
    id: claim.id,
    no: claim.no,
    rev: claim.rev,
    status: claim.status,
    status_before_drop: claim.statusBeforeDrop,
    drop_reason: claim.dropReason,
    assignee_id: claim.assigneeId,
    reviewer_id: claim.reviewerId,
    created_by: claim.createdBy,
    created_at: toInstant(claim.createdAt),
    created_seq: claim.createdSeq,
    edited_by: claim.editedBy,
    adjudicated_id: claim.adjudicatedId,
    adjudication_reason: claim.adjudicationReason,
    adjudicated_by: claim.adjudicatedBy,
    standing: standingCode(claim),
  }
}

/** The claim that a row holds. */
export function fromRow(row: ClaimRow): BareClaim {
  return {
    ...WORDING.fromRow(row),
    id: row.id,
    no: row.no,
    rev: row.rev,
    status: row.status,
    statusBeforeDrop: row.status_before_drop,
    dropReason: row.drop_reason,
    assigneeId: row.assignee_id,
    reviewerId: row.reviewer_id,
    createdBy: row.created_by,
    createdAt: fromInstant(row.created_at),
    createdSeq: row.created_seq,
    editedBy: row.edited_by,
    adjudicatedId: row.adjudicated_id,
    adjudicationReason: row.adjudication_reason,
    adjudicatedBy: row.adjudicated_by,
  }
}
