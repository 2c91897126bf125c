import type { Board } from '../board.ts'
import type { Event, EventOf } from '../law/event.ts'
import type { Claim } from './claim.ts'
import { changeClaim } from '../law/chapter/change-claim.ts'

type ClaimEvent = Extract<Event, { type: `claim.${string}` }>

/** Folds an event of the claims' chapter. */
export function applyClaim(board: Board, event: ClaimEvent): Board {
  if (event.type === 'claim.added')
    return { ...board, claims: { ...board.claims, [event.data.claimId]: newClaim(event) } }
  return changeClaim(board, event.data.claimId, (claim) => changed(claim, event))
}

function newClaim(event: EventOf<'claim.added'>): Claim {
  const { claimId, no, wording, occurrence } = event.data
  return {
    ...wording,
    id: claimId,
    no,
    rev: 1,
    status: 'todo',
    statusBeforeDrop: null,
    dropReason: '',
    assigneeId: null,
    reviewerId: null,
    createdBy: event.by,
    createdAt: event.at,
    createdSeq: event.seq,
    editedBy: event.by,
    adjudicatedId: null,
    adjudicationReason: '',
    adjudicatedBy: null,
    occurrences: [occurrence],
    evidence: [],
    verdicts: [],
    threads: [],
  }
}

function changed(claim: Claim, event: Exclude<ClaimEvent, { type: 'claim.added' }>): Claim {
  switch (event.type) {
    case 'claim.edited':
      return { ...claim, ...event.data.wording, rev: event.data.rev, editedBy: event.by }
    case 'claim.dropped':
      return { ...claim, status: 'dropped', statusBeforeDrop: claim.status, dropReason: event.data.reason }
    case 'claim.restored':
      return { ...claim, status: event.data.status, statusBeforeDrop: null, dropReason: '' }
    case 'claim.assigned':
      return { ...claim, ...event.data.now }
    case 'claim.statusSet':
      return { ...claim, status: event.data.status }
    case 'claim.occurrenceAdded':
      return { ...claim, occurrences: [...claim.occurrences, event.data.occurrence] }
    case 'claim.occurrenceRemoved': {
      const { id } = event.data.occurrence
      return { ...claim, occurrences: claim.occurrences.filter((one) => one.id !== id) }
    }
  }
}
