import { db } from '../house.ts'
import { log } from '../log.ts'
import { boardCache } from './load/board-cache.ts'

/**
 * Deletes a removed board with its log, as the one sanctioned end of a log [H1]; true when there was one. Whoever has it
 * open must have been told before: afterwards nothing is left to tell from.
 */
export async function purgeBoard(boardId: string): Promise<boolean> {
  const [, , deleted] = await db().$transaction([
    // For this transaction alone; the log refuses every other deletion.
    db().$queryRaw`SELECT set_config('claimboard.sanctioned', 'on', true)`,
    // Claims first: their places hold on to the text they stand in.
    db()
      .$executeRaw`DELETE FROM claim c USING board b WHERE b.id = ${boardId}::uuid AND b.phase = 'removed' AND c.board_id = b.id`,
    db().$executeRaw`DELETE FROM board WHERE id = ${boardId}::uuid AND phase = 'removed'`,
  ])
  boardCache().drop(boardId)
  return deleted === 1
}

/** Finishes what a process that ended between a removal and its purge has left behind; gives how many boards that were. */
export async function purgeRemoved(): Promise<number> {
  const removed = await db().board.findMany({ where: { phase: 'removed' }, select: { id: true } })
  for (const { id } of removed) await purgeBoard(id)
  if (removed.length > 0) log().info({ boards: removed.length }, 'purged removed boards')
  return removed.length
}
