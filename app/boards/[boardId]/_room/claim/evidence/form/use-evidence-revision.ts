'use client'

import { useMemo } from 'react'
import type { Evidence } from '#board/evidence/evidence.ts'
import { useRevision, type Revision } from '../../conflict/use-revision.ts'
import { fromEvidence, type EvidenceValues } from './evidence-values.ts'

/** The edit of one piece of evidence against the state that its editor saw. */
export function useEvidenceRevision(evidence: Evidence): Revision<EvidenceValues> {
  const value = useMemo(() => fromEvidence(evidence), [evidence])
  return useRevision(`evidence-edit:${evidence.id}`, evidence.id, { rev: evidence.rev, value })
}
