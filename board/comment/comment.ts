import * as z from 'zod/mini'
import { id, rev, someProse } from '../kernel/shape.ts'
import { THREAD_KINDS } from './kinds.ts'

export type ThreadKind = (typeof THREAD_KINDS)[number]

/** One remark; `body` is plain text in which `<@userId>` names a person and web addresses become links. */
export type Comment = {
  readonly id: string
  readonly by: string
  readonly at: number
  readonly seq: number
  readonly body: string
  readonly rev: number
  readonly editedAt: number | null
  /** The tombstone: who took it back, or null. The body is then empty. */
  readonly removedBy: string | null
}

/** A conversation on a claim. An unresolved `query` is an open question and stands in the report. */
export type Thread = {
  readonly id: string
  readonly kind: ThreadKind
  readonly createdSeq: number
  readonly resolvedBy: string | null
  readonly resolvedAt: number | null
  readonly comments: readonly Comment[]
}

const claimId = id
const commentId = id
const threadId = id

export const commentCommands = [
  z.strictObject({
    type: z.literal('comment.add'),
    commentId,
    claimId,
    /** Without it the comment opens a new thread whose id is the comment's. */
    threadId: z.optional(threadId),
    /** Kind of a new thread; means nothing in a reply. */
    kind: z._default(z.enum(THREAD_KINDS), 'note'),
    body: someProse(),
  }),
  z.strictObject({ type: z.literal('comment.edit'), commentId, claimId, rev, body: someProse() }),
  z.strictObject({ type: z.literal('comment.remove'), commentId, claimId }),
  z.strictObject({ type: z.literal('thread.resolve'), threadId, claimId }),
  z.strictObject({ type: z.literal('thread.reopen'), threadId, claimId }),
] as const

/** `withheld`, never in a log: bytes of words that are not told, because their comment was taken back. */
export type CommentEventData = {
  /** Who, when and where in the log is said by the envelope alone: nothing else is written as often. */
  'comment.added': {
    claimId: string
    threadId: string
    commentId: string
    body: string
    /** Kind of the thread that it opens; absent in a reply. */
    opens?: ThreadKind
    withheld?: number
  }
  'comment.edited': {
    claimId: string
    threadId: string
    commentId: string
    rev: number
    body: string
    was: string
    withheld?: number
  }
  /** Older ones hold the words that were taken back. */
  'comment.removed': { claimId: string; threadId: string; commentId: string; was?: string; withheld?: number }
  'thread.resolved': { claimId: string; threadId: string }
  'thread.reopened': { claimId: string; threadId: string }
}
