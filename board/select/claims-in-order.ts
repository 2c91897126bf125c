import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'

const known = new WeakMap<object, readonly Claim[]>()

/** All claims in the order in which they stand in the article, then by number; the same list for the same claims. */
export function allClaimsInOrder(board: Pick<Board, 'claims'>): readonly Claim[] {
  const held = known.get(board.claims)
  if (held) return held
  const keyed = Object.values(board.claims).map((claim) => ({ claim, start: startOf(claim) }))
  keyed.sort((a, b) => a.start - b.start || a.claim.no - b.claim.no)
  const claims = keyed.map(({ claim }) => claim)
  known.set(board.claims, claims)
  return claims
}

/** The claims under work in the order of the article; dropped ones only where they are asked for. */
export function claimsInOrder(board: Pick<Board, 'claims'>, { dropped = false } = {}): readonly Claim[] {
  const claims = allClaimsInOrder(board)
  return dropped ? claims : claims.filter((claim) => claim.status !== 'dropped')
}

// A claim whose words are nowhere in the text comes last.
function startOf(claim: Claim): number {
  return claim.occurrences.reduce((least, one) => Math.min(least, one.start), Number.POSITIVE_INFINITY)
}
