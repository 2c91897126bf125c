import type { Board } from '../board.ts'
import type { EventOf } from '../law/event.ts'
import { NOTHING_STORED, storedAfter } from '../law/stored.ts'

/** The board that a log begins with. */
export function begin(event: EventOf<'board.created'>): Board {
  const { boardId, members, ...rest } = event.data
  return {
    ...rest,
    id: boardId,
    seq: event.seq,
    time: event.at,
    phase: 'open',
    createdBy: event.by,
    createdAt: event.at,
    stored: storedAfter(NOTHING_STORED, event),
    members: Object.fromEntries(members.map((member) => [member.userId, member])),
    claims: {},
  }
}
