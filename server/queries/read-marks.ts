import { z } from 'zod'
import { id } from '#board/shape.ts'
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
  await db().notice.updateMany({
    where: { userId: reader.userId, boardId, claimId, seq: { lte: seq }, readAt: null },
    data: { readAt: now() },
  })
  return true
}
