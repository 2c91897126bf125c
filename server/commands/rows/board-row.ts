import type { Article, Phase } from '#board/article/article.ts'
import { articleFields } from '#board/article/fields.ts'
import type { Board, Stored } from '#board/board.ts'
import type { Scale } from '#board/scale.ts'
import { fieldColumns, type RowOf } from './field-columns.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

/** The head of a board, without what lies in other tables; null where a row of an earlier version was not counted yet. */
export type BoardHead = Omit<Board, 'article' | 'members' | 'claims' | 'stored'> & { readonly stored: Stored | null }

export type BoardRow = {
  id: string
  epoch: string
  seq: number
  time: string
  title: string
  language: string
  phase: Phase
  is_sample: boolean
  created_by: string
  created_at: string
  stored: Stored | null
  scale: Scale
  revision_id: string
}

/** Where these rows lie. */
export const BOARD: Table<BoardRow> = {
  name: 'board',
  columns: {
    id: 'uuid',
    epoch: 'uuid',
    seq: 'int',
    time: 'timestamptz',
    title: 'text',
    language: 'text',
    phase: 'text',
    is_sample: 'bool',
    created_by: 'uuid',
    created_at: 'timestamptz',
    stored: 'jsonb',
    scale: 'jsonb',
    revision_id: 'uuid',
  },
  key: ['id'],
}

/** The row of a board's head; its epoch is known to the tables alone. */
export function toRow(board: Board, epoch: string): BoardRow {
  return {
    id: board.id,
    epoch,
    seq: board.seq,
    time: toInstant(board.time),
    title: board.title,
    language: board.language,
    phase: board.phase,
    is_sample: board.isSample,
    created_by: board.createdBy,
    created_at: toInstant(board.createdAt),
    stored: board.stored,
    scale: board.scale,
    revision_id: board.article.revisionId,
  }
}

/** The head that a row holds. */
export function fromRow(row: BoardRow): BoardHead {
  return {
    id: row.id,
    seq: row.seq,
    time: fromInstant(row.time),
    title: row.title,
    language: row.language,
    phase: row.phase,
    isSample: row.is_sample,
    createdBy: row.created_by,
    createdAt: fromInstant(row.created_at),
    stored: row.stored,
    scale: row.scale,
  }
}

const ARTICLE = fieldColumns(articleFields)

export type RevisionRow = RowOf<typeof ARTICLE> & {
  board_id: string
  id: string
  no: number
}

/** Where these rows lie. */
export const REVISION: Table<RevisionRow> = {
  name: 'revision',
  columns: {
    board_id: 'uuid',
    id: 'uuid',
    no: 'int',
    ...ARTICLE.types,
  },
  key: ['board_id', 'id'],
}

/** The row of a state of the article. */
export function toRevisionRow(boardId: string, article: Article): RevisionRow {
  return { ...ARTICLE.toRow(article), board_id: boardId, id: article.revisionId, no: article.revisionNo }
}

/** The state of the article that a row holds. */
export function fromRevisionRow(row: RevisionRow): Article {
  return { ...ARTICLE.fromRow(row), revisionId: row.id, revisionNo: row.no }
}
