import { v7 as uuidv7 } from 'uuid'
import { SYSTEM, type Actor } from '#board/board.ts'
import type { CommandInput } from '#board/law/command.ts'
import { isRefused, RETRYABLE, type Refusal } from '#board/kernel/refusal.ts'
import type { Member } from '#board/member/member.ts'
import type { Role } from '#board/kernel/role.ts'
import { db } from '../house.ts'
import { log } from '../log.ts'
import { execute } from './execute.ts'

/** A board on which a change of the desk could not be made. */
export type SeatFailure = { readonly boardId: string; readonly refused: Refusal }

const MOST_TRIES = 5

/** Gives somebody this role on every board that is not removed. The desk decides about seats, so the house acts for it unless told otherwise. */
export async function seatEverywhere(userId: string, role: Role, actor: Actor = SYSTEM): Promise<SeatFailure[]> {
  const boards = await db().board.findMany({
    where: { phase: { not: 'removed' } },
    select: { id: true, members: { where: { userId }, select: { role: true } } },
  })
  const wanted = boards.flatMap(({ id, members: [seat] }) => {
    if (seat?.role === role) return []
    return [
      {
        boardId: id,
        command: { type: seat ? ('member.setRole' as const) : ('member.add' as const), userId, role },
      },
    ]
  })
  return carryOut(wanted, actor)
}

/** Takes somebody's seat on every board, archived ones too. The last owner of a board keeps it until there is another. */
export async function unseatEverywhere(userId: string, actor: Actor = SYSTEM): Promise<SeatFailure[]> {
  const seats = await db().boardMember.findMany({
    where: { userId, board: { phase: { not: 'removed' } } },
    select: { boardId: true },
  })
  const wanted = seats.map(({ boardId }) => ({
    boardId,
    command: { type: 'member.remove' as const, userId },
  }))
  return carryOut(wanted, actor)
}

/**
 * Makes up for what changed at the desk while a board was opened on the people of a moment before: whoever left or was
 * given another role had been looked for on the boards there were, and this one was not among them yet.
 */
export async function followDesk(
  boardId: string,
  before: ReadonlyMap<string, Member>,
  now: ReadonlyMap<string, Member>,
): Promise<void> {
  const gone = [...before.keys()].filter((userId) => !now.has(userId))
  const changed = [...now.values()].filter(({ userId, role }) => before.get(userId)?.role !== role)
  const commands: CommandInput[] = [
    ...changed.map(({ userId, role }) => {
      const type = before.has(userId) ? ('member.setRole' as const) : ('member.add' as const)
      return { type, userId, role }
    }),
    ...gone.map((userId) => ({ type: 'member.remove' as const, userId })),
  ]
  await carryOut(
    commands.map((command) => ({ boardId, command })),
    SYSTEM,
  )
}

/** Takes away seats, or lessens their roles (`left`), on single boards; the house does it. */
export async function lowerSeats(
  seats: readonly { readonly boardId: string; readonly userId: string; readonly left: Role | null }[],
): Promise<SeatFailure[]> {
  const wanted = seats.map(({ boardId, userId, left }) => ({
    boardId,
    command:
      left === null
        ? { type: 'member.remove' as const, userId }
        : { type: 'member.setRole' as const, userId, role: left },
  }))
  return carryOut(wanted, SYSTEM)
}

async function carryOut(
  wanted: readonly { boardId: string; command: CommandInput }[],
  actor: Actor,
): Promise<SeatFailure[]> {
  const answers = await Promise.all(
    wanted.map(async ({ boardId, command }) => ({
      boardId,
      refused: await carryOutOne(boardId, command, actor),
    })),
  )
  const failures = answers.flatMap(({ boardId, refused }) => (refused ? [{ boardId, refused }] : []))
  if (failures.length > 0) log().warn({ failures }, 'seats that could not be changed')
  return failures
}

async function carryOutOne(boardId: string, command: CommandInput, actor: Actor): Promise<Refusal | null> {
  const id = uuidv7()
  for (let tries = 1; ; tries += 1) {
    const answer = await execute({ id, boardId, command }, actor)
    if (!isRefused(answer)) return null
    // Removed since we looked: there is no seat to change any more.
    if (answer.refused.code === 'NOT_FOUND' && answer.refused.path === undefined) return null
    if (!RETRYABLE.has(answer.refused.code) || tries >= MOST_TRIES) return answer.refused
    await new Promise((resolve) => setTimeout(resolve, answer.refused.retryAfterMs ?? 200))
  }
}
