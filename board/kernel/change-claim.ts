import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'

/** The board with one claim changed and everything else shared; a claim that is not there changes nothing. */
export function changeClaim(board: Board, claimId: string, change: (claim: Claim) => Claim): Board {
  const claim = board.claims[claimId]
  if (!claim) return board
  return { ...board, claims: { ...board.claims, [claimId]: change(claim) } }
}

/** Folds an event of one claim: only how it changes that claim has to be said. */
export function changesClaim<E extends { readonly data: { readonly claimId: string } }>(
  change: (claim: Claim, event: E) => Claim,
): (board: Board, event: E) => Board {
  return (board, event) => changeClaim(board, event.data.claimId, (claim) => change(claim, event))
}

/** A list with the one record of this id changed; the others are the same objects. */
export function changeById<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T,
): readonly T[] {
  return list.map((one) => (one.id === id ? change(one) : one))
}
