import type { Board } from '../board.ts'
import type { Claim, Occurrence } from '../claim/claim.ts'
import type { Thread } from '../comment/comment.ts'
import type { Comment } from '../comment/comment.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Member } from '../member/member.ts'
import type { Verdict } from '../verdict/verdict.ts'

/** A record that hangs on a claim, with the ids a row needs. */
export type OfClaim<T> = { readonly claimId: string; readonly record: T }
export type OfThread<T> = OfClaim<T> & { readonly threadId: string }

/** The records that differ between two states of one board; rows to write and rows to delete. */
export type Difference = {
  readonly board: Board
  readonly isNew: boolean
  readonly members: readonly Member[]
  readonly membersGone: readonly string[]
  readonly claims: readonly Claim[]
  readonly occurrences: readonly OfClaim<Occurrence>[]
  readonly occurrencesGone: readonly { claimId: string; id: string }[]
  readonly evidence: readonly OfClaim<Evidence>[]
  readonly verdicts: readonly OfClaim<Verdict>[]
  readonly threads: readonly OfClaim<Thread>[]
  readonly comments: readonly OfThread<Comment>[]
}

/**
 * What to write so that tables which held `before` hold `after` [T1]. Compares by identity: the law shares whatever it
 * did not change, so the cost follows the change and not the board.
 */
export function diff(before: Board | null, after: Board): Difference {
  const members = Object.values(after.members).filter((one) => before?.members[one.userId] !== one)
  const membersGone = Object.keys(before?.members ?? {}).filter((userId) => !after.members[userId])
  const claims = before?.claims === after.claims ? [] : changedClaims(before, after)
  const pairs = claims.map((claim) => ({ claim, was: before?.claims[claim.id] }))
  return {
    board: after,
    isNew: before === null,
    members,
    membersGone,
    claims,
    occurrences: pairs.flatMap(({ claim, was }) => changed(claim.id, was?.occurrences, claim.occurrences)),
    occurrencesGone: pairs.flatMap(({ claim, was }) => gone(claim.id, was?.occurrences, claim.occurrences)),
    evidence: pairs.flatMap(({ claim, was }) => changed(claim.id, was?.evidence, claim.evidence)),
    verdicts: pairs.flatMap(({ claim, was }) => changed(claim.id, was?.verdicts, claim.verdicts)),
    threads: pairs.flatMap(({ claim, was }) => changed(claim.id, was?.threads, claim.threads)),
    comments: pairs.flatMap(({ claim, was }) => changedComments(claim, was)),
  }
}

function changedClaims(before: Board | null, after: Board): Claim[] {
  return Object.values(after.claims).filter((claim) => before?.claims[claim.id] !== claim)
}

function changed<T extends { id: string }>(claimId: string, was: readonly T[] = [], now: readonly T[]): OfClaim<T>[] {
  if (was === now) return []
  const known = new Set(was)
  return now.filter((record) => !known.has(record)).map((record) => ({ claimId, record }))
}

function gone<T extends { id: string }>(claimId: string, was: readonly T[] = [], now: readonly T[]) {
  if (was === now) return []
  const kept = new Set(now.map((record) => record.id))
  return was.filter((record) => !kept.has(record.id)).map(({ id }) => ({ claimId, id }))
}

function changedComments(claim: Claim, was: Claim | undefined): OfThread<Comment>[] {
  if (was?.threads === claim.threads) return []
  const earlier = new Map(was?.threads.map((thread) => [thread.id, thread.comments]))
  return claim.threads.flatMap((thread) =>
    changed(claim.id, earlier.get(thread.id), thread.comments).map((one) => ({ ...one, threadId: thread.id })),
  )
}
