import type { Phase } from '#board/article/article.ts'
import { PHASES } from '#board/article/article.ts'
import type { Role } from '#board/kernel/role.ts'
import { ROLES } from '#board/kernel/role.ts'
import { id } from '#board/kernel/shape.ts'
import { db } from '../house.ts'
import { noteRefusal } from '../security-log.ts'

/** Whoever asks. Every query takes one and answers null where that person has no business. */
export type Reader = { readonly userId: string }

/** A reader's place on a board, with the head of that board as it stood when we looked. */
export type Seat = {
  readonly boardId: string
  readonly role: Role
  readonly epoch: string
  readonly seq: number
  readonly phase: Phase
}

/**
 * The reader's seat, or null: no such board, a removed one and somebody else's are one and the same answer [X4], found by
 * one and the same statement, so that not even the time tells them apart.
 */
export async function seatOf(reader: Reader, boardId: string): Promise<Seat | null> {
  if (!id.safeParse(boardId).success) return null
  const seat = await db().boardMember.findUnique({
    where: { boardId_userId: { boardId, userId: reader.userId } },
    select: { role: true, board: { select: { epoch: true, seq: true, phase: true } } },
  })
  const role = ROLES.find((one) => one === seat?.role)
  const phase = PHASES.find((one) => one === seat?.board.phase)
  if (!seat || !role || !phase || phase === 'removed') {
    noteRefusal('refused_right', { userId: reader.userId, at: 'board', code: 'NOT_FOUND', boardId })
    return null
  }
  return { boardId, role, phase, epoch: seat.board.epoch, seq: seat.board.seq }
}
