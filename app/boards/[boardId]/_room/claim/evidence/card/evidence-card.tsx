'use client'

import { memo } from 'react'
import { GlowItem } from '../../panel/signs/glow-item.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { useEvidenceRevision } from '../form/use-evidence-revision.ts'
import { useEvidence } from '../use-evidence.ts'
import { EvidenceBody } from './evidence-body.tsx'
import { EvidenceHead } from './evidence-head.tsx'
import { LadderLine } from './ladder-line.tsx'

export type EvidenceCardProps = { claimId: string; evidenceId: string; no: number }

/** One numbered source and what it says. Only its own changes draw it again. */
export const EvidenceCard = memo(function EvidenceCard({ claimId, evidenceId, no }: EvidenceCardProps) {
  const evidence = useEvidence(claimId, evidenceId)
  const { isOpen } = useEvidenceRevision(evidence)
  return (
    <GlowItem
      recordId={evidenceId}
      id={`evidence-${evidenceId}`}
      className="grid scroll-mt-24 grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1 py-3 first:pt-0"
    >
      <span className="tabular pt-0.5 text-sm font-semibold text-ink-quiet">{no}</span>
      {isOpen ? (
        <EditForm claimId={claimId} evidence={evidence} no={no} />
      ) : (
        <div className="flex min-w-0 flex-col gap-1.5">
          <EvidenceHead claimId={claimId} evidence={evidence} no={no} />
          <EvidenceBody evidence={evidence} />
          <LadderLine claimId={claimId} evidence={evidence} no={no} />
        </div>
      )}
    </GlowItem>
  )
})
