'use client'

import { useTranslations } from 'use-intl'
import type { Wording } from '#board/claim/claim.ts'
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
  return (
    <RevisionClash
      {...edit}
      by={useClaim(claimId, (claim) => claim.editedBy)}
      prose={['statement', 'claimant', 'priorityReason']}
      describe={useDescribe()}
      formId={wordingFormId(claimId)}
    />
  )
}

function useDescribe() {
  const t = useTranslations('claim')
  const label = useLabels()
  return (wording: Wording, name: keyof Wording): { label: string; value: string } => {
    switch (name) {
      case 'statement':
        return { label: t('statement'), value: wording.statement }
      case 'claimant':
        return { label: t('claimant'), value: wording.claimant }
      case 'priorityReason':
        return { label: t('priorityReason'), value: wording.priorityReason }
      case 'claimType':
        return { label: t('type'), value: label.claimType(wording.claimType) }
      case 'checkability':
        return { label: t('checkability'), value: label.checkability(wording.checkability) }
      case 'priority':
        return { label: t('priority'), value: label.priority(wording.priority) }
    }
  }
}
