'use client'

import { useTranslations } from 'use-intl'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { RevisionClash } from '../../conflict/revision-clash.tsx'
import type { Clash, Revision } from '../../conflict/use-revision.ts'
import { editFormId } from './use-evidence-revision.ts'
import type { EvidenceValues } from './values/evidence-values.ts'

export type EvidenceClashProps = {
  evidence: Evidence
  clash: Clash<EvidenceValues>
  revision: Revision<EvidenceValues>
  onSave: (values: EvidenceValues) => void
}

/** Two versions of one piece of evidence side by side, and what to do about it. */
export function EvidenceClash({ evidence, ...edit }: EvidenceClashProps) {
  return (
    <RevisionClash
      {...edit}
      by={evidence.editedBy}
      prose={['title', 'quote', 'locator', 'note']}
      describe={useDescribe()}
      formId={editFormId(evidence.id)}
    />
  )
}

function useDescribe() {
  const t = useTranslations('evidence.form')
  const label = useLabels()
  const wordsOf = (values: EvidenceValues, name: keyof EvidenceValues): string => {
    if (name === 'stance') return values.stance ? label.stance(values.stance) : ''
    if (name === 'sourceType') return label.sourceType(values.sourceType)
    if (name === 'visibility') return label.visibility(values.visibility)
    return values[name] ?? ''
  }
  return (values: EvidenceValues, name: keyof EvidenceValues) => ({
    label: name === 'visibility' ? t('team') : t(name),
    value: wordsOf(values, name),
  })
}
