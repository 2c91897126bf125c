import type { Claim } from '../claim/claim.ts'
import { onClaim } from '../kernel/on-claim.ts'
import type { CommandOf } from '../law/command.ts'
import { refuse } from '../kernel/refusal.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { Comment, Thread } from './comment.ts'
import { commentIds } from './known-comments.ts'

function findComment(claim: Claim, commentId: string): { thread: Thread; comment: Comment } | null {
  for (const thread of claim.threads) {
    const comment = thread.comments.find((one) => one.id === commentId)
    if (comment) return { thread, comment }
  }
  return null
}

export const addComment = onClaim<CommandOf<'comment.add'>>((claim, command) => {
  const { commentId, body } = command
  const known = commentIds.of(claim.threads)
  if (known.has(commentId)) return refuse('ID_IN_USE', { path: 'commentId' })
  if (known.size >= LIMITS.commentsPerClaim)
    return refuse('LIMIT', { problem: 'comments', holds: known.size, most: LIMITS.commentsPerClaim })
  const thread = command.threadId && claim.threads.findLast((one) => one.id === command.threadId)
  if (command.threadId !== undefined && !thread) return refuse('NOT_FOUND', { path: 'threadId' })
  const data = { claimId: claim.id, threadId: thread ? thread.id : commentId, commentId, body }
  return [{ type: 'comment.added', data: thread ? data : { ...data, opens: command.kind } }]
})

export const editComment = onClaim<CommandOf<'comment.edit'>>((claim, { commentId, rev, body }) => {
  const found = findComment(claim, commentId)
  if (!found) return refuse('NOT_FOUND', { path: 'commentId' })
  const { thread, comment } = found
  if (comment.removedBy) return refuse('COMMENT_REMOVED')
  if (rev !== comment.rev)
    return refuse('STALE_EDIT', { theirs: { rev: comment.rev, by: comment.by, fields: { body: comment.body } } })
  if (body === comment.body) return []
  const data = { claimId: claim.id, threadId: thread.id, commentId, rev: rev + 1, body, was: comment.body }
  return [{ type: 'comment.edited', data }]
})

export const removeComment = onClaim<CommandOf<'comment.remove'>>((claim, { commentId }) => {
  const found = findComment(claim, commentId)
  if (!found) return refuse('NOT_FOUND', { path: 'commentId' })
  const { thread, comment } = found
  if (comment.removedBy) return []
  return [{ type: 'comment.removed', data: { claimId: claim.id, threadId: thread.id, commentId } }]
})

export const resolveThread = onClaim<CommandOf<'thread.resolve'>>((claim, { threadId }) => {
  const thread = claim.threads.find((one) => one.id === threadId)
  if (!thread) return refuse('NOT_FOUND', { path: 'threadId' })
  return thread.resolvedBy ? [] : [{ type: 'thread.resolved', data: { claimId: claim.id, threadId } }]
})

export const reopenThread = onClaim<CommandOf<'thread.reopen'>>((claim, { threadId }) => {
  const thread = claim.threads.find((one) => one.id === threadId)
  if (!thread) return refuse('NOT_FOUND', { path: 'threadId' })
  return thread.resolvedBy ? [{ type: 'thread.reopened', data: { claimId: claim.id, threadId } }] : []
})
