import type { Board } from '../board.ts'
import type { Event, EventOf } from '../law/event.ts'
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

type BoardEvent = Extract<Event, { type: `board.${string}` }>

/** Folds an event of the board's own chapter. */
export function applyBoard(board: Board, event: BoardEvent): Board {
  switch (event.type) {
    case 'board.created':
      return begin(event)
    case 'board.renamed':
      return { ...board, title: event.data.title }
    case 'board.archived':
      return { ...board, phase: 'archived' }
    case 'board.reopened':
      return { ...board, phase: 'open' }
    case 'board.removed':
      return { ...board, phase: 'removed' }
  }
}
