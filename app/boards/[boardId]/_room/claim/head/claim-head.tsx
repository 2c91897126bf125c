'use client'

import { useState } from 'react'
import { useClaim } from '../panel/use-claim.ts'
import { About } from './about.tsx'
import { DroppedBanner } from './dropped-banner.tsx'
import { useWordingRevision } from './edit/use-wording.ts'
import { WordingForm } from './edit/wording-form.tsx'
import { Places } from './places/places.tsx'
import { Properties } from './properties/properties.tsx'
import { Statement } from './statement.tsx'

/** What the claim says, where it stands and who works on it: a few lines, which unfold to all there is to know about it. */
export function ClaimHead({ claimId }: { claimId: string }) {
  const isDropped = useClaim(claimId, (claim) => claim.status === 'dropped')
  const { isOpen } = useWordingRevision(claimId)
  const [isWhole, setWhole] = useState(false)
  const isEdited = isOpen && !isDropped
  return (
    <div className="flex flex-col gap-1.5 px-3 pt-2.5 pb-2">
      <DroppedBanner claimId={claimId} />
      <Places claimId={claimId} short={!isWhole && !isEdited} />
      {isEdited ? (
        <WordingForm claimId={claimId} />
      ) : (
        <Statement claimId={claimId} isWhole={isWhole} onWhole={() => setWhole(!isWhole)} />
      )}
      {isWhole && !isEdited && <About claimId={claimId} />}
      {!isDropped && <Properties claimId={claimId} />}
    </div>
  )
}
