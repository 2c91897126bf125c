'use client'

import type { Evidence } from '#board/evidence/evidence.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { wordsAmong } from '#board/kernel/fields.ts'
import { useLabels } from '../../../list/use-labels.ts'
import { RevisionClash } from '../../conflict/revision-clash.tsx'
import type { Clash, Revision } from '../../conflict/use-revision.ts'
import { editFormId } from './use-evidence-revision.ts'
import type { EvidenceValues } from './evidence-values.ts'

export type EvidenceClashProps = {
  evidence: Evidence
  clash: Clash<EvidenceValues>
  revision: Revision<EvidenceValues>
  onSave: (values: EvidenceValues) => void
}

/** Two versions of one piece of evidence side by side, and what to do about it. */
export function EvidenceClash({ evidence, ...edit }: EvidenceClashProps) {
  const label = useLabels()
  return (
    <RevisionClash
      {...edit}
      by={evidence.editedBy}
      prose={[...wordsAmong(sourceFields), ...wordsAmong(findingFields)]}
      nameOf={(name) => label.field(name)}
      formId={editFormId(evidence.id)}
    />
  )
}
