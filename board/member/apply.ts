import type { Board } from '../board.ts'
import type { Event } from '../law/event.ts'

type MemberEvent = Extract<Event, { type: `member.${string}` }>

/** Folds an event of the members' chapter. */
export function applyMember(board: Board, event: MemberEvent): Board {
  const { userId } = event.data
  if (event.type === 'member.removed') {
    const { [userId]: _gone, ...members } = board.members
    return { ...board, members }
  }
  return { ...board, members: { ...board.members, [userId]: { userId, role: event.data.role } } }
}
