/**
 * Which rows to write after a batch. The tables of a board are a copy of the fold of its log, so after a commit only
 * what differs between the board before and after has to be written:
 *
 *     before, and after comment.added on claim C:
 *       the claim C and one thread of it are other objects; every other claim is the very same object
 *       → { claims: [C], threads: [that thread], comments: [the new one], everything else: [] }
 *
 * No event names a table, and no table an event: a new event needs nothing here.
 */

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

// Records keep their places in a list unless one before them goes: comparing place by place costs next to nothing on long
// lists, and only what stands in another's place is looked for elsewhere.
function unlike<T extends { id: string }>(was: readonly T[], now: readonly T[]): T[] {
  let known: Set<T> | undefined
  return now.filter((record, place) => {
    const then = was[place]
    if (then === record) return false
    if (then === undefined || then.id === record.id) return true
    known ??= new Set(was)
    return !known.has(record)
  })
}

function changed<T extends { id: string }>(claimId: string, was: readonly T[] = [], now: readonly T[]): OfClaim<T>[] {
  if (was === now) return []
  return unlike(was, now).map((record) => ({ claimId, record }))
}

function gone<T extends { id: string }>(claimId: string, was: readonly T[] = [], now: readonly T[]) {
  if (was === now) return []
  const kept = new Set(now.map((record) => record.id))
  return was.filter((record) => !kept.has(record.id)).map(({ id }) => ({ claimId, id }))
}

function changedComments(claim: Claim, was: Claim | undefined): OfThread<Comment>[] {
  if (was?.threads === claim.threads) return []
  return claim.threads.flatMap((thread, place) => {
    const then = was?.threads[place]
    if (then === thread) return []
    // Beyond the end of the earlier list there are only new threads: none ever goes or moves.
    const earlier = then && then.id !== thread.id ? was?.threads.find((one) => one.id === thread.id) : then
    return changed(claim.id, earlier?.comments, thread.comments).map((one) => ({ ...one, threadId: thread.id }))
  })
}
