'use client'

import type { Refusal } from '#board/kernel/refusal.ts'
import type { RightsQuestion } from '#board/kernel/rights.ts'
import { useCan } from '../../live/hooks.ts'
import { useClaim } from './use-claim.ts'

/** Why this person may not do this on the claim now, or null. Also says that nothing is done on a dropped claim. */
export function useMayWork(question: RightsQuestion & { readonly claimId: string }): Refusal | null {
  const isDropped = useIsDropped(question.claimId)
  const refusal = useCan(question)
  return refusal ?? (isDropped ? DROPPED : null)
}

/** Whether the claim is dropped. */
export function useIsDropped(claimId: string): boolean {
  return useClaim(claimId, (claim) => claim.status === 'dropped')
}

const DROPPED: Refusal = { code: 'CLAIM_DROPPED' }
