import { randomUUID } from 'node:crypto'
import type { Board } from '#board/board.ts'
import type { Claim } from '#board/claim/claim.ts'
import { heldBytes } from '#board/law/held-bytes.ts'
import type { Thread } from '#board/comment/comment.ts'
import { bytesOf } from '#board/law/stored.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from '../house.ts'
import { boardCache } from './load/board-cache.ts'
import { differences, foldLog } from './check.ts'
import { readHead } from './load-board.ts'
import { loadTables, type Sql } from './load/load-tables.ts'
import { rowWrites } from './write/write-rows.ts'
import { BOARD, toRow } from './rows/board-row.ts'
import { assignments } from './write/insert.ts'

const MOST_BYTES = 4_000_000
const COMMENTS_TOGETHER = 50
const PATIENCE = { maxWait: 10_000, timeout: 300_000 }

/**
 * Writes the tables of a board anew from its log, under its lock, and gives the paths at which they differed before.
 * [T2] normally none: rebuilding changes nothing. Null when there is no such board.
 */
export async function rebuildBoard(boardId: string): Promise<string[] | null> {
  const found = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM board WHERE id = ${boardId}::uuid FOR NO KEY UPDATE`
    const head = await readHead(tx, boardId)
    const board = await foldLog(tx, boardId)
    if (head === null || board === null) return null
    const before = await loadTables(tx, boardId).catch(() => null)
    const differed = differences(board, before?.board ?? null)
    // Other processes and open pages may remember what the damaged tables said: a new epoch sends them to read anew.
    await rewrite(tx, board, differed.length === 0 ? head.epoch : randomUUID())
    return differed
  }, PATIENCE)
  boardCache().drop(boardId)
  return found
}

/** Rebuilds every board, one after the other; gives the ids of those that had differed, with the paths. */
export async function rebuildAll(): Promise<Map<string, string[]>> {
  const boards = await db().board.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const differed = new Map<string, string[]>()
  for (const { id } of boards) {
    const found = await rebuildBoard(id)
    if (found !== null && found.length > 0) differed.set(id, found)
  }
  return differed
}

async function rewrite(tx: Sql, board: Board, epoch: string): Promise<void> {
  // The rest hangs on the claims and goes with them. Notices and read marks are no part of the fold and stay.
  await tx.$executeRaw`DELETE FROM claim WHERE board_id = ${board.id}::uuid`
  await tx.$executeRaw`DELETE FROM board_member WHERE board_id = ${board.id}::uuid`
  await tx.$executeRaw`DELETE FROM revision WHERE board_id = ${board.id}::uuid`
  const row = toRow(board, epoch)
  const columns = Object.keys(row).filter((column) => column !== 'id')
  await tx.$executeRaw`UPDATE board SET ${assignments(BOARD, row, columns)} WHERE id = ${board.id}::uuid`
  const head = Prisma.sql`head AS (SELECT id FROM board WHERE id = ${board.id}::uuid)`
  let before: Board | null = null
  for (const after of growing(board)) {
    await tx.$queryRaw`WITH ${Prisma.join([head, ...rowWrites(before, after)], ', ')} SELECT 1 AS done FROM head`
    before = after
  }
}

/**
 * The board as it would be with ever more of what hangs on its claims, the last of them the whole of it, each about some
 * bytes from the one before it: no statement has to carry a large board at once.
 */
export function* growing(board: Board, mostBytes = MOST_BYTES): Generator<Board> {
  const claims: Record<string, Claim> = {}
  let bytes = 0
  for (const claim of Object.values(board.claims))
    for (const part of claimGrowing(claim)) {
      claims[claim.id] = part.claim
      bytes += part.bytes
      if (bytes <= mostBytes) continue
      yield { ...board, claims: { ...claims } }
      bytes = 0
    }
  yield board
}

// First without its discussion, then with some comments more each time.
function* claimGrowing(claim: Claim): Generator<{ claim: Claim; bytes: number }> {
  const bare = { ...claim, threads: [] }
  yield { claim: bare, bytes: heldBytes(bare) }
  const threads: Thread[] = []
  for (const thread of claim.threads) {
    const place = threads.push(thread) - 1
    for (let at = 0; at < thread.comments.length; at += COMMENTS_TOGETHER) {
      const comments = thread.comments.slice(0, at + COMMENTS_TOGETHER)
      threads[place] = { ...thread, comments }
      yield { claim: { ...claim, threads: [...threads] }, bytes: bytesOf(comments.slice(at)) }
    }
  }
}
