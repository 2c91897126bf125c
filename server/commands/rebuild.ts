import { randomUUID } from 'node:crypto'
import type { Board } from '#board/board.ts'
import type { Claim } from '#board/claim/claim.ts'
import { heldBytes } from '#board/law/held-bytes.ts'
import type { Thread } from '#board/comment/comment.ts'
import { bytesOf } from '#board/law/stored.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { db } from '../house.ts'
import { boardCache } from './load/board-cache.ts'
import { differences, foldLog, wrongStandings } from './check.ts'
import { readHead } from './load-board.ts'
import { loadTables, type Sql } from './load/load-tables.ts'
import { withoutHaste } from './without-haste.ts'
import { rowWrites } from './write/write-rows.ts'
import { BOARD, toRow } from './rows/board-row.ts'
import { assignments } from './write/insert.ts'

const MOST_BYTES = 1_000_000
const COMMENTS_TOGETHER = 50
const PATIENCE = { maxWait: 10_000, timeout: 300_000 }

/**
 * Writes the tables of a board anew from its log, under its lock, and gives the paths at which they differed before.
 * [T2] normally none: rebuilding changes nothing. Null when there is no such board.
 */
export async function rebuildBoard(boardId: string): Promise<string[] | null> {
  const found = await db().$transaction(async (tx) => {
    await withoutHaste(tx)
    await tx.$queryRaw`SELECT 1 AS locked FROM board WHERE id = ${boardId}::uuid FOR NO KEY UPDATE`
    const head = await readHead(tx, boardId)
    const board = await foldLog(tx, boardId)
    if (head === null || board === null) return null
    const before = await loadTables(tx, boardId).catch(() => null)
    const differed = [...differences(board, before?.board ?? null), ...(await wrongStandings(tx, board))]
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
  for (const claim of Object.values(board.claims)) {
    for (const part of claimGrowing(claim)) {
      bytes += part.bytes
      if (bytes <= mostBytes) continue
      claims[claim.id] = part.soFar()
      // At its beginning everything that comes is new, and need not be looked for among what is there.
      yield { ...board, seq: 0, claims: { ...claims } }
      bytes = 0
    }
    claims[claim.id] = claim
  }
  yield board
}

type Part = { readonly bytes: number; readonly soFar: () => Claim }

// First without its discussion, then with some comments more each time.
function* claimGrowing(claim: Claim): Generator<Part> {
  const bare = { ...claim, threads: [] }
  yield { bytes: heldBytes(bare), soFar: () => bare }
  const threads: Thread[] = []
  const soFar = () => ({ ...claim, threads: [...threads] })
  for (const thread of claim.threads) {
    const place = threads.push(thread) - 1
    for (let at = 0; at < thread.comments.length; at += COMMENTS_TOGETHER) {
      const end = at + COMMENTS_TOGETHER
      // Whole, it is the thread itself, which the board in the end has too.
      threads[place] = end < thread.comments.length ? { ...thread, comments: thread.comments.slice(0, end) } : thread
      yield { bytes: bytesOf(thread.comments.slice(at, end)), soFar }
    }
  }
}
