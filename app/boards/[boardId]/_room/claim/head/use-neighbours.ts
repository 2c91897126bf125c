'use client'

import { claimsInOrder } from '#board/select/claims-in-order.ts'
import { useBoard } from '../../live/hooks.ts'
import { isSameRecord } from '#board/kernel/same.ts'

/** Ids of the claims before and after this one in the article; null at the ends. Dropped claims are passed over. */
export function useNeighbours(claimId: string): { before: string | null; after: string | null } {
  return useBoard((board) => {
    const claims = claimsInOrder(board, { dropped: true }).filter(
      (claim) => claim.status !== 'dropped' || claim.id === claimId,
    )
    const at = claims.findIndex((claim) => claim.id === claimId)
    return { before: claims[at - 1]?.id ?? null, after: claims[at + 1]?.id ?? null }
  }, isSameRecord)
}
