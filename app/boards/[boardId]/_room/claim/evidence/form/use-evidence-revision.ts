'use client'

import { useMemo } from 'react'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useRevision, type Revision } from '../../conflict/use-revision.ts'
import { goToForm } from '../../panel/form/go-to-form.ts'
import { fromEvidence, type EvidenceValues } from './evidence-values.ts'

/** Id of the form, for whoever leads there. */
export const editFormId = (evidenceId: string) => `edit-${evidenceId}`

/** The edit of one piece of evidence against the state that its editor saw. */
export function useEvidenceRevision(evidence: Evidence): Revision<EvidenceValues> {
  const value = useMemo(() => fromEvidence(evidence), [evidence])
  const revision = useRevision(`evidence-edit:${evidence.id}`, evidence.id, { rev: evidence.rev, value })
  return {
    ...revision,
    open() {
      revision.open()
      goToForm(editFormId(evidence.id))
    },
  }
}
