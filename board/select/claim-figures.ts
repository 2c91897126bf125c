import type { Claim } from '../claim/claim.ts'
import { currentVerdicts } from '../verdict/standing.ts'

/** What a card or a row counts of a claim. */
export type ClaimFigures = {
  /** Evidence that is still attached. */
  readonly evidence: number
  /** Verdicts that are current. */
  readonly verdicts: number
  /** Threads that nobody has resolved. */
  readonly openThreads: number
  /** Time of the newest evidence, verdict or comment, else of the claim itself, in milliseconds since 1970. */
  readonly latest: number
}

const known = new WeakMap<Claim, ClaimFigures>()

/** Counts of one claim. Computed once for each state of it: claims are immutable. */
export function figuresOf(claim: Claim): ClaimFigures {
  const before = known.get(claim)
  if (before) return before
  const figures: ClaimFigures = {
    evidence: claim.evidence.filter((one) => one.detached === null).length,
    verdicts: currentVerdicts(claim).length,
    openThreads: claim.threads.filter((thread) => thread.resolvedBy === null).length,
    latest: latestOf(claim),
  }
  known.set(claim, figures)
  return figures
}

// A loop, since a claim may hold thousands of comments and `Math.max(...)` would overflow the stack.
function latestOf(claim: Claim): number {
  let latest = claim.createdAt
  const see = (time: number | null | undefined) => {
    if (time && time > latest) latest = time
  }
  for (const { attachedAt, detached } of claim.evidence) {
    see(attachedAt)
    see(detached?.at)
  }
  for (const { at, endedAt } of claim.verdicts) {
    see(at)
    see(endedAt)
  }
  for (const thread of claim.threads) {
    see(thread.resolvedAt)
    for (const { at, editedAt } of thread.comments) {
      see(at)
      see(editedAt)
    }
  }
  return latest
}
