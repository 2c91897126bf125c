import type { Board } from '../../board.ts'
import type { Claim } from '../../claim/claim.ts'

/** The board with one claim changed and everything else shared; a claim that is not there changes nothing. */
export function changeClaim(board: Board, claimId: string, change: (claim: Claim) => Claim): Board {
  const claim = board.claims[claimId]
  if (!claim) return board
  return { ...board, claims: { ...board.claims, [claimId]: change(claim) } }
}

/** A list with the one record of this id changed; the others are the same objects. */
export function changeById<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T,
): readonly T[] {
  return list.map((one) => (one.id === id ? change(one) : one))
}
