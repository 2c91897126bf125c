import type { Claim } from '../claim/claim.ts'

const commentsOf = (claim: Claim) => claim.threads.flatMap((thread) => thread.comments)

/** How many comments of others stand behind `seq` on a claim; taken-back ones do not count. */
export function unreadIn(claim: Claim | undefined, seq: number, readerId: string): number {
  if (!claim) return 0
  return commentsOf(claim).filter((one) => one.seq > seq && one.by !== readerId && one.removedBy === null).length
}

/** Seq of the newest comment on a claim; 0 where there is none. */
export function newestCommentIn(claim: Claim | undefined): number {
  return claim ? commentsOf(claim).reduce((newest, one) => Math.max(newest, one.seq), 0) : 0
}
