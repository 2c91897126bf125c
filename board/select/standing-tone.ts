import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import { ratingOf, type Scale, type Tone } from '../scale.ts'
import { standingOf, type Standing } from '../verdict/standing.ts'

/** Tone with which a claim is drawn: that of its verdict, or that there is a dispute, or none yet. */
export type StandingTone = Tone | 'disputed' | 'none'

const known = new WeakMap<object, Standing>()

/** The standing of a claim; the same object as long as the claim is the same. */
export function selectStanding(claim: Claim): Standing {
  const held = known.get(claim)
  if (held) return held
  const standing = standingOf(claim)
  known.set(claim, standing)
  return standing
}

/** The tone of a standing. A rating that the scale has lost is drawn as none. */
export function toneOf(standing: Standing, board: { readonly scale: Scale }): StandingTone {
  if (standing.kind === 'none' || standing.kind === 'disputed') return standing.kind
  return ratingOf(board, standing.rating)?.tone ?? 'none'
}

/** The tone of a claim on its board; `none` for one that is not there. */
export function toneOfClaim(board: Board, claimId: string): StandingTone {
  const claim = board.claims[claimId]
  return claim ? toneOf(selectStanding(claim), board) : 'none'
}
