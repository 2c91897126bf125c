'use client'

import { useClaim } from '../panel/use-claim.ts'
import { DroppedBanner } from './dropped-banner.tsx'
import { useWordingRevision } from './edit/use-wording.ts'
import { WordingForm } from './edit/wording-form.tsx'
import { Places } from './places/places.tsx'
import { Properties } from './properties/properties.tsx'
import { StandingLine } from './standing-line.tsx'
import { Statement } from './statement.tsx'

/** What the claim says, where it stands, who works on it and how it is judged. */
export function ClaimHead({ claimId }: { claimId: string }) {
  const isDropped = useClaim(claimId, (claim) => claim.status === 'dropped')
  const { isOpen } = useWordingRevision(claimId)
  return (
    <div className="flex flex-col gap-3 px-3 pt-3 pb-3.5">
      <DroppedBanner claimId={claimId} />
      <Places claimId={claimId} />
      {isOpen && !isDropped ? <WordingForm claimId={claimId} /> : <Statement claimId={claimId} />}
      <StandingLine claimId={claimId} />
      {!isDropped && <Properties claimId={claimId} />}
    </div>
  )
}
