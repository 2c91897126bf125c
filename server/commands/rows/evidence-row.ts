import type { Evidence, Ladder, Source, SourceType, Stance, Visibility } from '#board/evidence/evidence.ts'
import type { OfClaim } from '#board/law/diff.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

export type EvidenceRow = {
  board_id: string
  claim_id: string
  id: string
  seq: number
  rev: number
  source_url: string
  source_canonical: string
  source_title: string
  source_publisher: string
  source_author: string
  source_published_at: string | null
  source_type: SourceType
  admiralty: string | null
  stance: Stance
  quote: string
  locator: string
  note: string
  visibility: Visibility
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
    source_url: 'text',
    source_canonical: 'text',
    source_title: 'text',
    source_publisher: 'text',
    source_author: 'text',
    source_published_at: 'text',
    source_type: 'text',
    admiralty: 'text',
    stance: 'text',
    quote: 'text',
    locator: 'text',
    note: 'text',
    visibility: 'text',
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

function sourceColumns(source: Source) {
  return {
    source_url: source.url,
    source_canonical: source.canonical,
    source_title: source.title,
    source_publisher: source.publisher,
    source_author: source.author,
    source_published_at: source.publishedAt,
    source_type: source.sourceType,
    admiralty: source.admiralty,
  }
}

/** The row of a piece of evidence. */
export function toRow(boardId: string, { claimId, record }: OfClaim<Evidence>): EvidenceRow {
  const { detached } = record
  return {
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    seq: record.seq,
    rev: record.rev,
    ...sourceColumns(record.source),
    stance: record.stance,
    quote: record.quote,
    locator: record.locator,
    note: record.note,
    visibility: record.visibility,
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

function sourceOf(row: EvidenceRow): Source {
  return {
    url: row.source_url,
    canonical: row.source_canonical,
    title: row.source_title,
    publisher: row.source_publisher,
    author: row.source_author,
    publishedAt: row.source_published_at,
    sourceType: row.source_type,
    admiralty: row.admiralty,
  }
}

/** The piece of evidence that a row holds. */
export function fromRow(row: EvidenceRow): Evidence {
  const { detached_by: by, detached_at: at, detach_reason: reason } = row
  return {
    id: row.id,
    seq: row.seq,
    rev: row.rev,
    source: sourceOf(row),
    stance: row.stance,
    quote: row.quote,
    locator: row.locator,
    note: row.note,
    visibility: row.visibility,
    ladder: row.ladder,
    checkedBy: row.checked_by,
    editedBy: row.edited_by,
    attachedBy: row.attached_by,
    attachedAt: fromInstant(row.attached_at),
    detached: by === null || at === null || reason === null ? null : { by, at: fromInstant(at), reason },
  }
}
