'use client'

import type { CommandType } from '#board/law/command.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import { useCan } from '../../live/hooks.ts'
import { useClaim } from './use-claim.ts'

/** Why this person may not do this on the claim now, or null. Also says that nothing is done on a dropped claim. */
export function useMayWork(claimId: string, type: CommandType): Refusal | null {
  const isDropped = useClaim(claimId, (claim) => claim.status === 'dropped')
  const refusal = useCan({ type, claimId })
  return refusal ?? (isDropped ? DROPPED : null)
}

const DROPPED: Refusal = { code: 'CLAIM_DROPPED' }
