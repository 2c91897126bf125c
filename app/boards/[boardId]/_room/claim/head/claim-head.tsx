'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { About } from './about.tsx'
import { DroppedBanner } from './dropped-banner.tsx'
import { useWordingRevision } from './edit/use-wording.ts'
import { WordingForm } from './edit/wording-form.tsx'
import { Places } from './places/places.tsx'
import { Properties } from './properties/properties.tsx'
import { Statement } from './statement.tsx'
import { useIsDropped } from '../panel/use-may-work.ts'

/** What the claim says, where it stands and who works on it: a few lines, which unfold to all there is to know about it. */
export function ClaimHead({ claimId }: { claimId: string }) {
  const isDropped = useIsDropped(claimId)
  const { isOpen } = useWordingRevision(claimId)
  const [isUnfolded, setUnfolded] = useState(false)
  const isEdited = isOpen && !isDropped
  const isWhole = isUnfolded || isEdited
  return (
    <div className="flex flex-col gap-1 px-3 pt-2 pb-1.5">
      <DroppedBanner claimId={claimId} />
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Places claimId={claimId} short={!isWhole} />
        </div>
        {!isEdited && <WholeButton isWhole={isWhole} onWhole={setUnfolded} />}
      </div>
      {isEdited ? <WordingForm claimId={claimId} /> : <Statement claimId={claimId} />}
      {!isEdited && <About claimId={claimId} short={!isWhole} />}
      {!isDropped && <Properties claimId={claimId} />}
    </div>
  )
}

function WholeButton({ isWhole, onWhole }: { isWhole: boolean; onWhole: (isWhole: boolean) => void }) {
  const t = useTranslations('claim')
  return (
    <IconButton
      size="sm"
      icon={isWhole ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
      label={t(isWhole ? 'aboutFold' : 'about')}
      aria-expanded={isWhole}
      onClick={() => onWhole(!isWhole)}
    />
  )
}
