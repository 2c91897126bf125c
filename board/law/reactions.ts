import type { Board } from '../board.ts'
import { mentionsIn } from '../comment/comment.ts'
import { authors } from '../comment/known-comments.ts'
import type { Event, EventOf } from './event.ts'

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

function noticesOf(board: Board, event: Event): Notice[] {
  switch (event.type) {
    case 'comment.added':
      return ofComment(board, event)
    case 'comment.edited': {
      const known = new Set(mentionsIn(event.data.was))
      const added = mentionsIn(event.data.body).filter((userId) => !known.has(userId))
      return added.map((userId) => notice(event, userId, 'mention', event.data.threadId))
    }
    case 'claim.assigned': {
      const { now, was } = event.data
      const notices: Notice[] = []
      if (now.assigneeId && now.assigneeId !== was.assigneeId)
        notices.push(notice(event, now.assigneeId, 'assigned', null))
      if (now.reviewerId && now.reviewerId !== was.reviewerId)
        notices.push(notice(event, now.reviewerId, 'review_asked', null))
      return notices
    }
    default:
      return []
  }
}

function ofComment(board: Board, event: EventOf<'comment.added'>): Notice[] {
  const { body, threadId, claimId, opens } = event.data
  const mentioned = mentionsIn(body)
  // Whoever opens a thread answers nobody.
  const thread = opens ? undefined : board.claims[claimId]?.threads.findLast((one) => one.id === threadId)
  const there = thread ? [...authors.of(thread.comments)] : []
  const replied = there.filter((userId) => !mentioned.includes(userId))
  return [
    ...mentioned.map((userId) => notice(event, userId, 'mention', threadId)),
    ...replied.map((userId) => notice(event, userId, 'reply', threadId)),
  ]
}

type Noticed = EventOf<'comment.added' | 'comment.edited' | 'claim.assigned'>

function notice(event: Noticed, userId: string, kind: NoticeKind, threadId: string | null): Notice {
  return { userId, kind, claimId: event.data.claimId, threadId, by: event.by, seq: event.seq }
}
