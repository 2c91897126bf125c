import type { Board } from '#board/board.ts'
import { v7 as uuidv7 } from 'uuid'
import { Prisma } from '#prisma/generated/client.ts'
import type { Head } from '../load/board-cache.ts'
import type { Sql } from '../load/load-tables.ts'
import * as boards from '../rows/board-row.ts'
import * as events from '../rows/event-row.ts'
import { toInstant } from '../rows/instant.ts'
import type { Judgement } from '../path/judge.ts'
import { rowWrites } from './write-rows.ts'

/** On this channel every process is told `<board id> <seq>` whenever a log has grown. */
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
 * Writes a batch in one statement: head, events, rows, receipts, notices, and the poke for the relay. Everything hangs on
 * the head's being where the batch was judged; false, and nothing written, when the board has moved on meanwhile. The
 * row of the head stays locked until the commit, so [S3] commit order is seq order.
 */
export async function writeBatch(sql: Sql, change: Change): Promise<boolean> {
  const { after } = change
  const writes = [
    headWrite(change),
    ...eventWrites(change),
    ...rowWrites(change.before?.board ?? null, after),
    receiptWrite(change),
    ...noticeWrites(change),
  ]
  const poke = `${after.id} ${after.seq}`
  const done = await sql.$queryRaw<unknown[]>`
    WITH ${Prisma.join(writes, ', ')} SELECT pg_notify(${BOARD_CHANNEL}, ${poke})::text FROM head`
  return done.length === 1
}

function headWrite({ before, after, epoch }: Change): Prisma.Sql {
  const row = boards.toRow(after, epoch)
  if (before === null)
    return Prisma.sql`head AS (
      INSERT INTO board SELECT * FROM jsonb_populate_record(NULL::board, ${JSON.stringify(row)}::jsonb)
      ON CONFLICT (id) DO NOTHING RETURNING id)`
  const was = boards.toRow(before.board, epoch)
  // Only what differs is sent: the scale alone would double the size of most statements. The seq is always among it, so
  // that there is something to set when commands were accepted that change nothing.
  const columns = Object.entries(row).filter(
    ([column, value]) => column === 'seq' || Reflect.get(was, column) !== value,
  )
  const set = columns.map(([column]) => `"${column}" = r."${column}"`).join(', ')
  return Prisma.sql`head AS (
    UPDATE board b SET ${Prisma.raw(set)}
      FROM jsonb_populate_record(NULL::board, ${JSON.stringify(Object.fromEntries(columns))}::jsonb) r
     WHERE b.id = ${after.id}::uuid AND b.seq = ${before.board.seq} AND b.epoch = ${before.epoch}::uuid RETURNING b.id)`
}

function eventWrites({ after, judgement }: Change): Prisma.Sql[] {
  if (judgement.events.length === 0) return []
  const rows = judgement.events.map((event) => events.toRow(after.id, event))
  return [
    Prisma.sql`w_board_event AS (
      INSERT INTO board_event SELECT r.* FROM jsonb_populate_recordset(NULL::board_event, ${JSON.stringify(rows)}::jsonb) r, head)`,
  ]
}

function receiptWrite({ after, judgement }: Change): Prisma.Sql {
  const rows = judgement.receipts.map((receipt) => ({
    command_id: receipt.commandId,
    board_id: receipt.boardId,
    actor_id: receipt.actorId,
    seq: receipt.seq,
    at: toInstant(after.time),
  }))
  return Prisma.sql`w_command_receipt AS (
    INSERT INTO command_receipt SELECT r.* FROM jsonb_populate_recordset(NULL::command_receipt, ${JSON.stringify(rows)}::jsonb) r, head)`
}

function noticeWrites({ after, judgement }: Change): Prisma.Sql[] {
  if (judgement.notices.length === 0) return []
  const rows = judgement.notices.map((notice) => ({
    id: uuidv7(),
    user_id: notice.userId,
    board_id: after.id,
    seq: notice.seq,
    kind: notice.kind,
    claim_id: notice.claimId,
    thread_id: notice.threadId,
    by_id: notice.by,
    at: toInstant(after.time),
    read_at: null,
  }))
  return [
    Prisma.sql`w_notice AS (
      INSERT INTO notice SELECT r.* FROM jsonb_populate_recordset(NULL::notice, ${JSON.stringify(rows)}::jsonb) r, head
      ON CONFLICT (user_id, board_id, seq, kind) DO NOTHING)`,
  ]
}
