'use client'

import type { Claim } from '#board/claim/claim.ts'
import { useBoard } from '../../live/hooks.ts'

/**
 * Reads one claim that is known to be on the board; the component renders again only when the selection changes.
 * Throws for a claim that is not there, which the panel rules out before it draws anything.
 */
export function useClaim<T>(claimId: string, select: (claim: Claim) => T, isEqual?: (a: T, b: T) => boolean): T {
  return useBoard((board) => {
    const claim = board.claims[claimId]
    if (!claim) throw new Error(`no claim ${claimId} on this board`)
    return select(claim)
  }, isEqual)
}
