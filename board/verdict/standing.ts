import type { Claim } from '../claim/claim.ts'
import type { Verdict } from './verdict.ts'

/** What the board as a whole says of a claim. A dispute is a state of its own, never an average. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'agreed'; readonly rating: string; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'disputed'; readonly ratings: readonly string[]; readonly verdicts: readonly Verdict[] }
  | {
      readonly kind: 'adjudicated'
      readonly rating: string
      readonly verdict: Verdict
      readonly verdicts: readonly Verdict[]
    }

/** Each reviewer's current verdict, in the order in which they were given. */
export function currentVerdicts(claim: Pick<Claim, 'verdicts'>): readonly Verdict[] {
  return claim.verdicts.filter((one) => one.state === 'current')
}

/** The board's verdict on a claim: the adjudicated one, else the agreed one, else disputed. */
export function standingOf(claim: Pick<Claim, 'verdicts' | 'adjudicatedId'>): Standing {
  const verdicts = currentVerdicts(claim)
  const [first] = verdicts
  if (!first) return { kind: 'none' }
  const adjudicated = verdicts.find((one) => one.id === claim.adjudicatedId)
  if (adjudicated) return { kind: 'adjudicated', rating: adjudicated.rating, verdict: adjudicated, verdicts }
  const ratings = [...new Set(verdicts.map((one) => one.rating))]
  if (ratings.length > 1) return { kind: 'disputed', ratings, verdicts }
  return { kind: 'agreed', rating: first.rating, verdicts }
}

/** The one word for a standing: a rating's code, `disputed` or `none`. */
export function codeOf(standing: Standing): string {
  return standing.kind === 'none' || standing.kind === 'disputed' ? standing.kind : standing.rating
}

/** The one word for a claim's standing, which its row carries as well. */
export function standingCode(claim: Pick<Claim, 'verdicts' | 'adjudicatedId'>): string {
  return codeOf(standingOf(claim))
}
