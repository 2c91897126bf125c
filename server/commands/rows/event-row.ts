import type { Event, EventDraft } from '#board/law/event.ts'
import { upcast } from '#board/law/upcast.ts'
import { fromInstant, toInstant } from './instant.ts'
import type { Table } from './table.ts'

type Envelope = {
  board_id: string
  seq: number
  at: string
  by_id: string
  command_id: string
  v: number
}

/** Type and data stay together in one union, as they do in the law. */
export type EventRow = EventDraft & Envelope

/** Where events lie. */
export const EVENT: Table<Envelope & { type: string; data: object }> = {
  name: 'board_event',
  columns: {
    board_id: 'uuid',
    seq: 'int',
    at: 'timestamptz',
    by_id: 'uuid',
    command_id: 'uuid',
    type: 'text',
    v: 'int',
    data: 'jsonb',
  },
  key: ['board_id', 'seq'],
}

/** The row of an event; written once and never again [H1]. */
export function toRow(boardId: string, event: Event): EventRow {
  const { at, by, commandId, ...rest } = event
  return { ...rest, board_id: boardId, at: toInstant(at), by_id: by, command_id: commandId }
}

/** The event that a row holds, lifted to the shape that is read today [H2]. */
export function fromRow(row: EventRow): Event {
  const { board_id: _board, seq, at, by_id: by, command_id: commandId, v, ...draft } = row
  // In the order in which `stamp` writes them, so that an event reads alike whether it was just made or comes from the log.
  return upcast({ ...draft, seq, at: fromInstant(at), by, commandId, v })
}
