import { v7 as uuidv7 } from 'uuid'
import type { Notice, NoticeKind } from '#board/law/notices.ts'
import { toInstant } from './instant.ts'
import type { Table } from './table.ts'

export type NoticeRow = {
  id: string
  user_id: string
  board_id: string
  seq: number
  kind: NoticeKind
  claim_id: string
  thread_id: string | null
  by_id: string
  at: string
}

/** Where these rows lie. */
export const NOTICE: Table<NoticeRow> = {
  name: 'notice',
  columns: {
    id: 'uuid',
    user_id: 'uuid',
    board_id: 'uuid',
    seq: 'int',
    kind: 'text',
    claim_id: 'uuid',
    thread_id: 'uuid',
    by_id: 'uuid',
    at: 'timestamptz',
  },
  key: ['user_id', 'board_id', 'seq', 'kind'],
}

/** The row of a new, unread line of an inbox. */
export function toRow(boardId: string, notice: Notice, time: number): NoticeRow {
  return {
    id: uuidv7(),
    user_id: notice.userId,
    board_id: boardId,
    seq: notice.seq,
    kind: notice.kind,
    claim_id: notice.claimId,
    thread_id: notice.threadId,
    by_id: notice.by,
    at: toInstant(time),
  }
}
