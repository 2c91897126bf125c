import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import type { Event } from '#board/law/event.ts'
import { db } from '../house.ts'
import { boardCache, type Head } from './load/board-cache.ts'
import { loadTables, type Sql } from './load/load-tables.ts'
import { logPieces } from './load/read-log.ts'

// Behind by more than this, reading the tables is cheaper than folding.
const LONGEST_TAIL = 500

/** The board at its head, removed ones too; null when there is none. Judges nobody's right to see it. */
export async function loadBoard(boardId: string): Promise<Board | null> {
  return (await loadHead(boardId))?.board ?? null
}

/** The board at its head with its epoch: cached, else the tail on the cached one, else from the tables; never replayed from nothing. */
export async function loadHead(boardId: string, sql: Sql = db()): Promise<Head | null> {
  const cached = boardCache().get(boardId)
  if (cached === undefined) return loadCold(boardId, sql)
  const stored = await readHead(sql, boardId)
  if (stored === null || stored.epoch !== cached.epoch) return loadCold(boardId, sql)
  const behind = stored.seq - cached.board.seq
  if (behind === 0) return cached
  // Only what was committed is ever cached: a shorter log has lost its end, as after a restored backup or a fail-over.
  if (behind < 0) boardCache().drop(boardId)
  if (behind < 0 || behind > LONGEST_TAIL) return loadCold(boardId, sql)
  const tail = await readTail(sql, boardId, cached.board.seq)
  return kept({ board: tail.reduce<Board>(apply, cached.board), epoch: cached.epoch })
}

/**
 * Takes onto the cached board what was read of its log for others, so that the next command finds it at its head. Nothing
 * happens where the two do not join.
 */
export function takeIn(boardId: string, epoch: string, tail: readonly Event[]): void {
  const cached = boardCache().get(boardId)
  if (cached === undefined || cached.epoch !== epoch) return
  const fresh = tail.filter((event) => event.seq > cached.board.seq)
  if (fresh[0]?.seq !== cached.board.seq + 1) return
  boardCache().put({ board: fresh.reduce<Board>(apply, cached.board), epoch })
}

/** Where a board's log ends, or null. */
export async function readHead(sql: Sql, boardId: string): Promise<{ seq: number; epoch: string } | null> {
  const [head] = await sql.$queryRaw<{ seq: number; epoch: string }[]>`
    SELECT seq, epoch::text FROM board WHERE id = ${boardId}::uuid`
  return head ?? null
}

/** The events after a seq, oldest first, at most `limit`. */
async function readTail(sql: Sql, boardId: string, after: number, limit = 100_000): Promise<Event[]> {
  const all: Event[] = []
  for await (const events of logPieces(sql, boardId, { after, limit })) for (const event of events) all.push(event)
  return all
}

async function loadCold(boardId: string, sql: Sql): Promise<Head | null> {
  const head = await loadTables(sql, boardId)
  if (head === null) boardCache().drop(boardId)
  return head && kept(head)
}

function kept(head: Head): Head {
  boardCache().put(head)
  return head
}
