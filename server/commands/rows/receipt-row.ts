import type { Receipt } from '../path/entry.ts'
import { toInstant } from './instant.ts'
import type { Table } from './table.ts'

export type ReceiptRow = {
  command_id: string
  board_id: string
  actor_id: string
  seq: number
  at: string
  digest: string | null
}

/** Where these rows lie. */
export const RECEIPT: Table<ReceiptRow> = {
  name: 'command_receipt',
  columns: {
    command_id: 'uuid',
    board_id: 'uuid',
    actor_id: 'uuid',
    seq: 'int',
    at: 'timestamptz',
    digest: 'text',
  },
  key: ['command_id'],
}

/** The row of an accepted command; `time` is that of its commit in milliseconds. */
export function toRow({ commandId, boardId, actorId, seq, digest }: Receipt, time: number): ReceiptRow {
  return { command_id: commandId, board_id: boardId, actor_id: actorId, seq, at: toInstant(time), digest }
}
