import type { Board } from '../board.ts'
import type { CommandOf } from '../law/command.ts'
import type { Decide } from '../kernel/outcome.ts'
import { refuse } from '../kernel/refusal.ts'
import { LIMITS } from '../kernel/limits.ts'

// A board without an owner could never be given back to one.
function isLastOwner(board: Board, userId: string): boolean {
  const owners = Object.values(board.members).filter((member) => member.role === 'owner')
  return owners.length === 1 && owners[0]?.userId === userId
}

export const addMember: Decide<CommandOf<'member.add'>> = (board, { userId, role }) => {
  const seat = board.members[userId]
  if (seat) return seat.role === role ? [] : refuse('ALREADY_A_MEMBER')
  const seats = Object.keys(board.members).length
  if (seats >= LIMITS.members) return refuse('LIMIT', { problem: 'members', holds: seats, most: LIMITS.members })
  return [{ type: 'member.added', data: { userId, role } }]
}

export const setRole: Decide<CommandOf<'member.setRole'>> = (board, { userId, role }) => {
  const seat = board.members[userId]
  if (!seat) return refuse('NOT_A_MEMBER')
  if (seat.role === role) return []
  if (isLastOwner(board, userId)) return refuse('LAST_OWNER')
  return [{ type: 'member.roleSet', data: { userId, role, was: seat.role } }]
}

export const removeMember: Decide<CommandOf<'member.remove'>> = (board, { userId }) => {
  const seat = board.members[userId]
  if (!seat) return []
  if (isLastOwner(board, userId)) return refuse('LAST_OWNER')
  return [{ type: 'member.removed', data: { userId, was: seat.role } }]
}
