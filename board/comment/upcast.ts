import * as z from 'zod/mini'
import { THREAD_KINDS } from './kinds.ts'
import type { CommentEventData } from './comment.ts'

const first = z.object({
  claimId: z.string(),
  threadId: z.string(),
  kind: z.enum(THREAD_KINDS),
  opensThread: z.boolean(),
  comment: z.object({ id: z.string(), body: z.string() }),
})

/** `comment.added` in version 1 held the whole comment, most of which its envelope says too. */
export function commentAddedFromV1(stored: unknown): CommentEventData['comment.added'] {
  const { claimId, threadId, kind, opensThread, comment } = first.parse(stored)
  const data = { claimId, threadId, commentId: comment.id, body: comment.body }
  return opensThread ? { ...data, opens: kind } : data
}
