import type { Claim } from '../claim/claim.ts'
import { changeById } from '../kernel/change-claim.ts'
import type { Event, EventOf } from '../law/event.ts'
import { handOnBytes } from '../law/held-bytes.ts'
import type { Comment, Thread, ThreadKind } from './comment.ts'
import { authors, commentIds } from './known-comments.ts'

type CommentEvent = Extract<Event, { type: `comment.${string}` | `thread.${string}` }>

/** A claim after something was said in its discussion. */
export function withThreadsAfter(claim: Claim, event: CommentEvent): Claim {
  const threads = threadsAfter(claim.threads, event)
  commentIds.handOn(claim.threads, threads, event.type === 'comment.added' ? event.data.commentId : undefined)
  if (event.type === 'comment.added') handOnBytes(claim.threads, threads, newComment(event))
  return { ...claim, threads }
}

function threadsAfter(threads: readonly Thread[], event: CommentEvent): readonly Thread[] {
  if (event.type === 'comment.added' && event.data.opens) return [...threads, newThread(event, event.data.opens)]
  return changeById(threads, event.data.threadId, (thread) => changed(thread, event))
}

function newThread(event: EventOf<'comment.added'>, kind: ThreadKind): Thread {
  return {
    id: event.data.threadId,
    kind,
    createdSeq: event.seq,
    resolvedBy: null,
    resolvedAt: null,
    comments: [newComment(event)],
  }
}

function newComment({ data, by, at, seq }: EventOf<'comment.added'>): Comment {
  return { id: data.commentId, by, at, seq, body: data.body, rev: 1, editedAt: null, removedBy: null }
}

function changed(thread: Thread, event: CommentEvent): Thread {
  switch (event.type) {
    case 'comment.added': {
      const comments = [...thread.comments, newComment(event)]
      authors.handOn(thread.comments, comments, event.by)
      return { ...thread, comments }
    }
    case 'comment.edited': {
      const { commentId, body, rev } = event.data
      return changeComment(thread, commentId, { body, rev, editedAt: event.at })
    }
    case 'comment.removed':
      return changeComment(thread, event.data.commentId, { body: '', removedBy: event.by })
    case 'thread.resolved':
      return { ...thread, resolvedBy: event.by, resolvedAt: event.at }
    case 'thread.reopened':
      return { ...thread, resolvedBy: null, resolvedAt: null }
  }
}

function changeComment(thread: Thread, commentId: string, change: Partial<Comment>): Thread {
  return { ...thread, comments: changeById(thread.comments, commentId, (one) => ({ ...one, ...change })) }
}
