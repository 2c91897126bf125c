import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import type { EvidenceEventData } from '../evidence/evidence.ts'
import { EVENT_VERSION, type Event, type EventDraft } from './event.ts'
import { NOTHING_STORED } from './stored.ts'

/** Who looks at a board. `public` is a reader of what the desk publishes; guests follow with their links. */
export const AUDIENCES = ['team', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

const HIDDEN: EventDraft = { type: 'hidden', data: {} }

/** What an audience is sent of an event; its seq stays, and [A2] a hidden one reveals only that something happened. */
export function seenBy(audience: Audience, event: Event): Event {
  if (audience === 'team') return event
  const seen = publicView(event)
  // A command id repeats across events; to a reader even that would say who did what together.
  const { seq, at } = event
  const by = seen.type === 'hidden' ? '' : event.by
  // So would the version of what is hidden.
  const v = EVENT_VERSION[seen.type] ?? 1
  return { ...seen, seq, at, v, by, commandId: '' }
}

function publicView(event: Event): EventDraft {
  switch (event.type) {
    case 'board.created':
      return { type: event.type, data: { ...event.data, members: [] } }
    case 'claim.added':
    case 'claim.edited':
    case 'claim.restored':
    case 'claim.statusSet':
    case 'claim.occurrenceAdded':
    case 'claim.occurrenceRemoved':
    case 'board.renamed':
    case 'board.archived':
    case 'board.reopened':
    case 'board.removed':
    case 'verdict.withdrawn':
    case 'verdict.adjudicated':
      return event
    case 'claim.dropped':
      return { ...event, data: { ...event.data, reason: '' } }
    case 'verdict.given':
      return { ...event, data: { ...event.data, verdict: { ...event.data.verdict, basedOn: [] } } }
    case 'evidence.attached':
      return event.data.evidence.visibility === 'public' ? event : HIDDEN
    case 'evidence.edited':
      return editedInPublic(event.data)
    case 'evidence.checked':
    case 'evidence.detached':
      return event.data.visibility === 'public' ? event : HIDDEN
    default:
      return HIDDEN
  }
}

// To a reader, evidence that opens up has just been attached, and evidence that closes was never there.
function editedInPublic(data: EvidenceEventData['evidence.edited']): EventDraft {
  const { claimId, evidence, was } = data
  const isPublic = evidence.visibility === 'public'
  const wasPublic = was.visibility === 'public'
  if (isPublic && wasPublic) return { type: 'evidence.edited', data }
  if (isPublic) return { type: 'evidence.attached', data: { claimId, evidence } }
  if (wasPublic) return { type: 'evidence.withheld', data: { claimId, evidenceId: evidence.id } }
  return HIDDEN
}

/** The snapshot an audience may have. [A1] folding what it was sent gives the same. */
export function boardSeenBy(audience: Audience, board: Board): Board {
  if (audience === 'team') return board
  const claims = Object.fromEntries(Object.entries(board.claims).map(([id, claim]) => [id, claimInPublic(claim)]))
  return { ...board, stored: NOTHING_STORED, members: {}, claims }
}

function claimInPublic(claim: Claim): Claim {
  return {
    ...claim,
    dropReason: '',
    assigneeId: null,
    reviewerId: null,
    evidence: claim.evidence.filter((one) => one.visibility === 'public'),
    verdicts: claim.verdicts.map((one) => ({ ...one, basedOn: [] })),
    threads: [],
  }
}
