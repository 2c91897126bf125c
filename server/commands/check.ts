import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { standingCode } from '#board/verdict/standing.ts'
import { db } from '../house.ts'
import { loadTables, type Sql } from './load/load-tables.ts'
import { logPieces } from './load/read-log.ts'
import { withoutHaste } from './without-haste.ts'

const MOST_NAMED = 20

/** Replays a whole log, a piece at a time; for upkeep alone, never on the path of a command. */
export async function foldLog(sql: Sql, boardId: string): Promise<Board | null> {
  let board: Board | null = null
  for await (const events of logPieces(sql, boardId, { after: 0, limit: 2_147_483_647 }))
    board = events.reduce<Board | null>(apply, board)
  return board
}

/** Where the tables of a board differ from the fold of its log, as paths into the board; empty is as it has to be [T1]. */
export async function checkBoard(boardId: string): Promise<string[]> {
  return db().$transaction(
    async (tx) => {
      // Both are read as of one moment, or a busy board would always look broken.
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`
      await withoutHaste(tx)
      const fold = await foldLog(tx, boardId)
      const differed = differences(fold, (await loadTables(tx, boardId))?.board ?? null)
      return fold === null ? differed : [...differed, ...(await wrongStandings(tx, fold))]
    },
    { maxWait: 10_000, timeout: 300_000 },
  )
}

/** Claims whose row says another standing than the law does, as paths into the board; a claim without a row is no matter of this. */
export async function wrongStandings(sql: Sql, board: Board): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string; standing: string }[]>`
    SELECT id::text, standing FROM claim WHERE board_id = ${board.id}::uuid ORDER BY no`
  const wrong = rows.filter(({ id, standing }) => {
    const claim = board.claims[id]
    return claim !== undefined && standingCode(claim) !== standing
  })
  return wrong.slice(0, MOST_NAMED).map(({ id }) => `claims.${id}.standing`)
}

/** Paths at which two values differ, at most a few; the order of keys does not count. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (Object.is(a, b)) return []
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const found: string[] = []
  for (const key of keys) {
    if (found.length >= MOST_NAMED) break
    found.push(...differences(Reflect.get(a, key), Reflect.get(b, key), path === '' ? key : `${path}.${key}`))
  }
  return found
}
