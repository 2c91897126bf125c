import type { Comment, Thread, ThreadKind } from '#board/comment/comment.ts'
import type { OfClaim, OfThread } from '#board/law/diff.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

/** A thread without its comments, which have a table of their own. */
export type BareThread = Omit<Thread, 'comments'>

export type ThreadRow = {
  board_id: string
  claim_id: string
  id: string
  kind: ThreadKind
  created_seq: number
  resolved_by: string | null
  resolved_at: string | null
}

/** Where these rows lie. */
export const THREAD: Table<ThreadRow> = {
  name: 'thread',
  columns: {
    board_id: 'uuid',
    claim_id: 'uuid',
    id: 'uuid',
    kind: 'text',
    created_seq: 'int',
    resolved_by: 'uuid',
    resolved_at: 'timestamptz',
  },
  key: ['board_id', 'claim_id', 'id'],
}

/** The row of a thread. */
export function toThreadRow(boardId: string, { claimId, record }: OfClaim<BareThread>): ThreadRow {
  return {
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    kind: record.kind,
    created_seq: record.createdSeq,
    resolved_by: record.resolvedBy,
    resolved_at: record.resolvedAt === null ? null : toInstant(record.resolvedAt),
  }
}

/** The thread that a row holds. */
export function fromThreadRow(row: ThreadRow): BareThread {
  return {
    id: row.id,
    kind: row.kind,
    createdSeq: row.created_seq,
    resolvedBy: row.resolved_by,
    resolvedAt: row.resolved_at === null ? null : fromInstant(row.resolved_at),
  }
}

export type CommentRow = {
  board_id: string
  claim_id: string
  id: string
  thread_id: string
  seq: number
  by_id: string
  at: string
  body: string
  rev: number
  edited_at: string | null
  removed_by: string | null
}

/** Where these rows lie. */
export const COMMENT: Table<CommentRow> = {
  name: 'comment',
  columns: {
    board_id: 'uuid',
    claim_id: 'uuid',
    id: 'uuid',
    thread_id: 'uuid',
    seq: 'int',
    by_id: 'uuid',
    at: 'timestamptz',
    body: 'text',
    rev: 'int',
    edited_at: 'timestamptz',
    removed_by: 'uuid',
  },
  key: ['board_id', 'claim_id', 'id'],
}

/** The row of a comment. */
export function toRow(boardId: string, { claimId, threadId, record }: OfThread<Comment>): CommentRow {
  return {
    board_id: boardId,
    claim_id: claimId,
    id: record.id,
    thread_id: threadId,
    seq: record.seq,
    by_id: record.by,
    at: toInstant(record.at),
    body: record.body,
    rev: record.rev,
    edited_at: record.editedAt === null ? null : toInstant(record.editedAt),
    removed_by: record.removedBy,
  }
}

/** The comment that a row holds. */
export function fromRow(row: CommentRow): Comment {
  return {
    id: row.id,
    seq: row.seq,
    by: row.by_id,
    at: fromInstant(row.at),
    body: row.body,
    rev: row.rev,
    editedAt: row.edited_at === null ? null : fromInstant(row.edited_at),
    removedBy: row.removed_by,
  }
}
