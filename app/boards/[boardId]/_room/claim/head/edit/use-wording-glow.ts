'use client'

import { useState } from 'react'
import { useGlow } from '../../../live/hooks.ts'
import { useClaim } from '../../panel/use-claim.ts'

/** Who has just changed the wording; whatever else was changed of the claim glows in its own place. */
export function useWordingGlow(claimId: string): { by: string } | null {
  const glow = useGlow(claimId)
  const rev = useClaim(claimId, (claim) => claim.rev)
  const editedBy = useClaim(claimId, (claim) => claim.editedBy)
  const [calmRev, setCalmRev] = useState(rev)
  if (!glow && calmRev !== rev) setCalmRev(rev)
  return glow && rev !== calmRev && glow.by === editedBy ? glow : null
}
