import { commandDb, db, piece } from '../house.ts'
import { log } from '../log.ts'
import { checkpoints } from '../queries/checkpoints.ts'
import { boardCache } from './load/board-cache.ts'
import { withoutHaste } from './without-haste.ts'

const PATIENCE = { maxWait: 10_000, timeout: 300_000 }

/**
 * Deletes a removed board with its log, as the one sanctioned end of a log [H1]; true when there was one. Whoever has it
 * open must have been told before: afterwards nothing is left to tell from.
 */
export async function purgeBoard(boardId: string): Promise<boolean> {
  const deleted = await commandDb().$transaction(async (tx) => {
    await withoutHaste(tx)
    // For this transaction alone; the log refuses every other deletion.
    await tx.$queryRaw`SELECT set_config('claimboard.sanctioned', 'on', true)`
    const [removed] = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS removed FROM board WHERE id = ${boardId}::uuid AND phase = 'removed' FOR UPDATE`
    if (removed === undefined) return 0
    // The receipt of the removal itself stays, so that whoever lost the answer gets it when asking again [X1].
    await tx.$executeRaw`
      DELETE FROM command_receipt r USING board_event e
       WHERE e.board_id = ${boardId}::uuid AND e.type <> 'board.removed' AND r.command_id = e.command_id`
    await tx.$executeRaw`DELETE FROM board_event WHERE board_id = ${boardId}::uuid`
    // Claims before the board: their places hold on to the text they stand in.
    await tx.$executeRaw`DELETE FROM claim WHERE board_id = ${boardId}::uuid`
    return tx.$executeRaw`DELETE FROM board WHERE id = ${boardId}::uuid`
  }, PATIENCE)
  boardCache().drop(boardId)
  checkpoints().drop(boardId)
  piece('reports')?.drop(boardId)
  return deleted === 1
}

/** Finishes what a process that ended between a removal and its purge has left behind; gives how many boards that were. */
export async function purgeRemoved(): Promise<number> {
  const removed = await db().board.findMany({ where: { phase: 'removed' }, select: { id: true } })
  for (const { id } of removed) await purgeBoard(id)
  if (removed.length > 0) log().info({ boards: removed.length }, 'purged removed boards')
  return removed.length
}
