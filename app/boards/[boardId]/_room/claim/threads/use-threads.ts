'use client'

import type { Comment, Thread } from '#board/comment/comment.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useClaim } from '../panel/use-claim.ts'

/** One thread; renders again only when it or one of its comments changes. */
export function useThread(claimId: string, threadId: string): Thread {
  return useClaim(claimId, (claim) => {
    const found = claim.threads.find((one) => one.id === threadId)
    if (!found) throw new Error(`no thread ${threadId} on claim ${claimId}`)
    return found
  })
}

/** One comment; renders again only when it changes. */
export function useComment(claimId: string, threadId: string, commentId: string): Comment {
  return useClaim(claimId, (claim) => {
    const thread = claim.threads.find((one) => one.id === threadId)
    const found = thread?.comments.find((one) => one.id === commentId)
    if (!found) throw new Error(`no comment ${commentId} on claim ${claimId}`)
    return found
  })
}

/** Ids of the threads of a claim in the order of opening, and which of them are resolved. */
export function useThreadIds(claimId: string): { all: readonly string[]; resolved: readonly string[] } {
  const all = useClaim(claimId, (claim) => claim.threads.map((one) => one.id), isSameList)
  const resolved = useClaim(
    claimId,
    (claim) => claim.threads.filter((one) => one.resolvedBy !== null).map((one) => one.id),
    isSameList,
  )
  return { all, resolved }
}
