import type { Board } from '../board.ts'
import { changeById, changeClaim } from '../law/chapter/change-claim.ts'
import type { Event } from '../law/event.ts'

type EvidenceEvent = Extract<Event, { type: `evidence.${string}` }>

/** Folds an event of the evidence chapter. */
export function applyEvidence(board: Board, event: EvidenceEvent): Board {
  return changeClaim(board, event.data.claimId, (claim) => {
    switch (event.type) {
      case 'evidence.attached':
        // In the order of attaching, also for an audience that gets to see it later.
        return { ...claim, evidence: [...claim.evidence, event.data.evidence].sort((a, b) => a.seq - b.seq) }
      case 'evidence.edited': {
        const { evidence } = event.data
        return { ...claim, evidence: changeById(claim.evidence, evidence.id, () => evidence) }
      }
      case 'evidence.withheld': {
        const { evidenceId } = event.data
        return { ...claim, evidence: claim.evidence.filter((one) => one.id !== evidenceId) }
      }
      case 'evidence.checked': {
        const { evidenceId, ladder } = event.data
        const checked = { ladder, checkedBy: event.by }
        return { ...claim, evidence: changeById(claim.evidence, evidenceId, (one) => ({ ...one, ...checked })) }
      }
      case 'evidence.detached': {
        const { evidenceId, reason } = event.data
        const detached = { by: event.by, at: event.at, reason }
        return { ...claim, evidence: changeById(claim.evidence, evidenceId, (one) => ({ ...one, detached })) }
      }
    }
  })
}
