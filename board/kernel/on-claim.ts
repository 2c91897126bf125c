import type { Board } from '../board.ts'
import type { Ask, Decide, Outcome } from './outcome.ts'
import { refuse } from './refusal.ts'
import type { Claim } from '../claim/claim.ts'

/** A decision on a claim that exists and has not been dropped; else it is refused. */
export function onClaim<C extends { claimId: string }>(
  decide: (claim: Claim, command: C, board: Board, ask: Ask) => Outcome,
): Decide<C> {
  return (board, command, ask) => {
    const claim = board.claims[command.claimId]
    if (!claim) return refuse('NOT_FOUND', { path: 'claimId' })
    if (claim.status === 'dropped') return refuse('CLAIM_DROPPED')
    return decide(claim, command, board, ask)
  }
}
