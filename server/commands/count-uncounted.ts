import { db } from '../house.ts'
import { log } from '../log.ts'
import { loadTables } from './load/load-tables.ts'

/**
 * Notes for boards of a version that did not count what their logs take; gives how many there were. Until then, and where
 * it fails, such a board is counted by its log whenever it is read.
 */
export async function countUncounted(): Promise<number> {
  const boards = await db().$queryRaw<{ id: string }[]>`SELECT id::text FROM board WHERE stored IS NULL ORDER BY id`
  for (const { id } of boards) {
    const head = await loadTables(db(), id)
    if (head === null) continue
    const { seq, stored } = head.board
    // Whoever has moved it on meanwhile has noted it too.
    await db().$executeRaw`
      UPDATE board SET stored = ${JSON.stringify(stored)}::jsonb WHERE id = ${id}::uuid AND seq = ${seq} AND stored IS NULL`
  }
  if (boards.length > 0) log().info({ boards: boards.length }, 'counted what the logs of boards take')
  return boards.length
}
