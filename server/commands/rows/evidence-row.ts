import type { Evidence, Ladder } from '#board/evidence/evidence.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import type { OfClaim } from '#board/law/diff.ts'
import { fieldColumns, type RowOf } from './field-columns.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

const SOURCE = fieldColumns(sourceFields, {
  prefix: 'source_',
  named: { sourceType: 'source_type', admiralty: 'admiralty' },
})
const FINDING = fieldColumns(findingFields)

export type EvidenceRow = RowOf<typeof SOURCE> &
  RowOf<typeof FINDING> & {
    board_id: string
    claim_id: string
    id: string
    seq: number
    rev: number
    source_canonical: string
    ladder: Ladder
    checked_by: string | null
    edited_by: string
    attached_by: string
    attached_at: string
    detached_by: string | null
    detached_at: string | null
    detach_reason: string | null
  }

/** Where these rows lie. */
export const EVIDENCE: Table<EvidenceRow> = {
  name: 'evidence',
  columns: {
    board_id: 'uuid',
    claim_id: 'uuid',
    id: 'uuid',
    seq: 'int',
    rev: 'int',
    ...SOURCE.types,
    source_canonical: 'text',
    ...FINDING.types,
    ladder: 'text',
    checked_by: 'uuid',
    edited_by: 'uuid',
    attached_by: 'uuid',
    attached_at: 'timestamptz',
    detached_by: 'uuid',
    detached_at: 'timestamptz',
    detach_reason: 'text',
  },
  key: ['board_id', 'claim_id', 'id'],
}

/** The row of a piece of evidence. */
export function toRow(boardId: string, { claimId, record }: OfClaim<Evidence>): EvidenceRow {
  const { detached } = record
  return {
    ...SOURCE.toRow(record.source),
    ...FINDING.toRow(record),
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    seq: record.seq,
    rev: record.rev,
    source_canonical: record.source.canonical,
    ladder: record.ladder,
    checked_by: record.checkedBy,
    edited_by: record.editedBy,
    attached_by: record.attachedBy,
    attached_at: toInstant(record.attachedAt),
    detached_by: detached?.by ?? null,
    detached_at: detached && toInstant(detached.at),
    detach_reason: detached?.reason ?? null,
  }
}

/** The piece of evidence that a row holds. */
export function fromRow(row: EvidenceRow): Evidence {
  const { detached_by: by, detached_at: at, detach_reason: reason } = row
  return {
    ...FINDING.fromRow(row),
    id: row.id,
    seq: row.seq,
    rev: row.rev,
    source: { ...SOURCE.fromRow(row), canonical: row.source_canonical },
    ladder: row.ladder,
    checkedBy: row.checked_by,
    editedBy: row.edited_by,
    attachedBy: row.attached_by,
    attachedAt: fromInstant(row.attached_at),
    detached: by === null || at === null || reason === null ? null : { by, at: fromInstant(at), reason },
  }
}
