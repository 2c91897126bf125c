'use client'

import { type Wording, wordingFields } from '#board/claim/fields.ts'
import { wordsAmong } from '#board/kernel/fields.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { RevisionClash } from '../../conflict/revision-clash.tsx'
import type { Clash, Revision } from '../../conflict/use-revision.ts'
import { useClaim } from '../../panel/use-claim.ts'
import { wordingFormId } from './use-wording.ts'

export type WordingClashProps = {
  claimId: string
  clash: Clash<Wording>
  revision: Revision<Wording>
  onSave: (value: Wording) => void
}

/** Two wordings of one claim side by side, and what to do about it. */
export function WordingClash({ claimId, ...edit }: WordingClashProps) {
  const label = useLabels()
  return (
    <RevisionClash
      {...edit}
      by={useClaim(claimId, (claim) => claim.editedBy)}
      prose={wordsAmong(wordingFields)}
      nameOf={(name) => label.field(name)}
      formId={wordingFormId(claimId)}
    />
  )
}
