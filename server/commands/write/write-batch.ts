/**
 * A batch as one SQL statement, so that all of it happens or nothing, in one trip to the database:
 *
 *     WITH head      AS (UPDATE board SET seq = 44, … WHERE id = … AND seq = 41 AND epoch = … RETURNING id),
 *          w_board_event AS (INSERT INTO board_event … SELECT … FROM head, unnest(…)),
 *          w_comment AS (INSERT INTO comment … SELECT … FROM head, unnest(…) ON CONFLICT … DO UPDATE …),
 *          …         receipts and notices in the same way
 *     SELECT pg_notify('claimboard', '<board> 44 <process>') FROM head
 *
 * Every part selects from `head`. If the board has moved on, `head` is empty, so nothing is inserted, nobody is
 * notified and no row comes back. The rows are what differs between the two boards (`write-rows`), never SQL written
 * for an event.
 */

import type { Board } from '#board/board.ts'
import type { Notice } from '#board/law/notices.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Head } from '../load/board-cache.ts'
import type { Sql } from '../load/load-tables.ts'
import * as boards from '../rows/board-row.ts'
import * as events from '../rows/event-row.ts'
import * as notices from '../rows/notice-row.ts'
import * as receipts from '../rows/receipt-row.ts'
import type { Judgement } from '../path/judge.ts'
import { assignments, insertAll, insertion } from './insert.ts'
import { origin } from './origin.ts'
import { rowWrites } from './write-rows.ts'

/** On this channel every process is told `<board id> <seq> <origin>` whenever a log has grown. */
export const BOARD_CHANNEL = 'claimboard'

/** What a batch changes: from the head it was judged on to the board it leads to. */
export type Change = {
  readonly before: Head | null
  readonly after: Board
  /** Epoch of the log; new with a new board. */
  readonly epoch: string
  readonly judgement: Judgement
}

/**
 * A batch as one statement: head, events, rows, receipts, notices, and the poke for the relay. Everything hangs on the
 * head's being where the batch was judged. The row of the head stays locked until the commit, so [S3] commit order is
 * seq order.
 */
export function batchStatement(change: Change): Prisma.Sql {
  const { after } = change
  const writes = [
    headWrite(change),
    ...eventWrites(change),
    ...rowWrites(change.before?.board ?? null, after),
    ...receiptWrite(change),
    ...noticeWrites(change),
  ]
  const poke = `${after.id} ${after.seq} ${origin()}`
  return Prisma.sql`
    WITH ${Prisma.join(writes, ', ')} SELECT pg_notify(${BOARD_CHANNEL}, ${poke})::text FROM head`
}

/** Carries the statement of a batch out; false, and nothing written, when the board has moved on meanwhile. */
export async function writeBatch(sql: Sql, statement: Prisma.Sql): Promise<boolean> {
  return (await sql.$queryRaw<unknown[]>(statement)).length === 1
}

function headWrite({ before, after, epoch }: Change): Prisma.Sql {
  const row = boards.toRow(after, epoch)
  if (before === null) return newHead(row)
  const was = boards.toRow(before.board, epoch)
  // Only what differs is sent: the scale alone would double the size of most statements. The seq is always among it, so
  // that there is something to set when commands were accepted that change nothing.
  const changed = Object.keys(row).filter(
    (column) => column === 'seq' || Reflect.get(was, column) !== Reflect.get(row, column),
  )
  return Prisma.sql`head AS (
    UPDATE board b SET ${assignments(boards.BOARD, row, changed)}
     WHERE b.id = ${after.id}::uuid AND b.seq = ${before.board.seq} AND b.epoch = ${before.epoch}::uuid RETURNING b.id)`
}

// `head` stands for the new row itself; where the id is taken there is none, and nothing else is written either.
function newHead(row: boards.BoardRow): Prisma.Sql {
  return Prisma.sql`head AS (${insertion(boards.BOARD, [row], 'keep')} RETURNING id)`
}

function eventWrites({ after, judgement }: Change): Prisma.Sql[] {
  const rows = judgement.events.map((event) => events.toRow(after.id, event))
  return insertAll(events.EVENT, rows, 'fail')
}

function receiptWrite({ after, judgement }: Change): Prisma.Sql[] {
  const rows = judgement.receipts.map((receipt) => receipts.toRow(receipt, after.time))
  return insertAll(receipts.RECEIPT, rows, 'fail')
}

function noticeWrites({ after, judgement }: Change): Prisma.Sql[] {
  const rows = firstOfThreads(judgement.notices).map((notice) => notices.toRow(after.id, notice, after.time))
  return insertAll(notices.NOTICE, rows, 'keep')
}

// Of the unread replies in a thread an inbox has one line, at the first: one that is there already stays.
function firstOfThreads(all: readonly Notice[]): Notice[] {
  const told = new Set<string>()
  return all.filter(({ kind, userId, threadId }) => {
    if (kind !== 'reply') return true
    const line = `${userId} ${threadId}`
    return !told.has(line) && told.add(line)
  })
}
