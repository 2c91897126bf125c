'use client'

import { isSameData } from '#board/kernel/same.ts'
import { standingOf } from '#board/verdict/standing.ts'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { useClaim } from '../panel/use-claim.ts'

/** How the claim stands, as one chip. */
export function StandingMark({ claimId }: { claimId: string }) {
  const standing = useClaim(claimId, standingOf, isSameData)
  return <VerdictChip standing={standing} size="md" className="min-w-0" />
}
