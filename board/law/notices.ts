import type { Board } from '../board.ts'
import type { Event, EventOf, EventType } from './event.ts'
import { eventRule } from './features.ts'

export const NOTICE_KINDS = ['mention', 'assigned', 'review_asked', 'reply'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** A line for somebody's inbox: a pointer into the board, never its content. */
export type Notice = {
  readonly userId: string
  readonly kind: NoticeKind
  readonly claimId: string
  readonly threadId: string | null
  readonly by: string
  readonly seq: number
}

/** What follows from events for people's inboxes; nobody is told of their own doing, nobody outside the board of anything. */
export function noticesFrom(board: Board, events: readonly Event[]): Notice[] {
  return events
    .flatMap((event) => noticesOf(board, event))
    .filter((notice) => notice.userId !== notice.by && board.members[notice.userId] !== undefined)
}

function noticesOf<T extends EventType>(board: Board, event: EventOf<T>): readonly Notice[] {
  const type: T = event.type
  return eventRule(type)?.notices?.(event, board) ?? []
}
