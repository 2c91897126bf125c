import { z } from 'zod'
import { id } from '#board/kernel/shape.ts'
import { db } from '../house.ts'
import { now } from '../clock.ts'
import { type Reader, seatOf } from './seat.ts'

/** How far somebody has read the discussion of one claim. */
export const readMark = z.strictObject({ boardId: id, claimId: id, seq: z.int().min(0).max(2_000_000_000) })
export type ReadMark = z.output<typeof readMark>

/** The reader's marks on a board: the seq read up to, by claim. */
export async function readMarksOf(reader: Reader, boardId: string): Promise<Record<string, number>> {
  if (!id.safeParse(boardId).success) return {}
  const marks = await db().readMark.findMany({
    where: { userId: reader.userId, boardId },
    select: { claimId: true, seq: true },
  })
  return Object.fromEntries(marks.map(({ claimId, seq }) => [claimId, seq]))
}

/**
 * Moves a mark forward, never back (two devices may answer in any order) and never beyond the log; what the inbox holds
 * of that claim up to there is then read as well. False for an outsider or a claim that is not there.
 */
export async function markRead(reader: Reader, mark: ReadMark): Promise<boolean> {
  const seat = await seatOf(reader, mark.boardId)
  if (!seat) return false
  const { boardId, claimId } = mark
  const seq = Math.min(mark.seq, seat.seq)
  const written = await db().$executeRaw`
    INSERT INTO read_mark (user_id, board_id, claim_id, seq)
    SELECT ${reader.userId}::uuid, board_id, id, ${seq} FROM claim WHERE board_id = ${boardId}::uuid AND id = ${claimId}::uuid
    ON CONFLICT (user_id, board_id, claim_id) DO UPDATE SET seq = GREATEST(read_mark.seq, EXCLUDED.seq)`
  if (written === 0) return false
  await readAlong(reader, { boardId, claimId, seq })
  return true
}

// What the inbox holds of a claim, up to a seq.
async function readAlong({ userId }: Reader, { boardId, claimId, seq }: ReadMark): Promise<void> {
  const where = { userId, boardId, claimId, seq: { lte: seq }, readAt: null }
  await db().notice.updateMany({ where: { ...where, kind: { not: 'reply' } }, data: { readAt: now() } })
  if ((await db().notice.count({ where: { ...where, kind: 'reply' } })) === 0) return
  await db().$transaction(async (tx) => {
    // A reply that is being written right now relies on the line that is there: it has to be in sight before that moves.
    await tx.$queryRaw`SELECT 1 AS held FROM board WHERE id = ${boardId}::uuid FOR SHARE`
    // A line stands for all that is unread in its thread: it goes on to the first reply beyond, and is read where there is none.
    await tx.$executeRaw`
      UPDATE notice n
         SET seq = COALESCE(next.seq, n.seq), by_id = COALESCE(next.by_id, n.by_id), at = COALESCE(next.at, n.at),
             read_at = CASE WHEN next.seq IS NULL THEN ${now()}::timestamptz END
        FROM notice line LEFT JOIN LATERAL (
             SELECT c.seq, c.by_id, c.at FROM comment c
              WHERE c.board_id = line.board_id AND c.claim_id = line.claim_id AND c.thread_id = line.thread_id
                AND c.seq > ${seq} AND c.by_id <> line.user_id AND c.removed_by IS NULL
              ORDER BY c.seq LIMIT 1) next ON true
       WHERE n.id = line.id AND line.user_id = ${userId}::uuid AND line.board_id = ${boardId}::uuid
         AND line.claim_id = ${claimId}::uuid AND line.kind = 'reply' AND line.read_at IS NULL AND line.seq <= ${seq}`
  })
}
