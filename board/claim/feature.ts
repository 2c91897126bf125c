import { changesClaim } from '../kernel/change-claim.ts'
import { asItIs, type Feature, hidden } from '../kernel/feature.ts'
import { both, claimAsked, editors, either, type Rule, writers } from '../kernel/rights.ts'
import type { EventOf } from '../law/event.ts'
import type { Notice } from '../law/notices.ts'
import type { Claim } from './claim.ts'
import * as decide from './decide.ts'
import { bytesOf } from '../law/stored.ts'

const addedClaim: Rule = (asked) => claimAsked(asked)?.createdBy === asked.userId

// A checker takes a claim in hand or puts it down; only editors hand claims to others.
const concernsSelfAlone: Rule = (asked) => {
  const claim = claimAsked(asked)
  const changes = [
    [asked.question.assigneeId, claim?.assigneeId],
    [asked.question.reviewerId, claim?.reviewerId],
  ] as const
  return changes.every(
    ([wanted, held]) =>
      wanted === undefined || wanted === asked.userId || (wanted === null && (held === asked.userId || held === null)),
  )
}

const touchesClaim = ({ data }: { readonly data: { readonly claimId: string } }) => [data.claimId]

/** Claims, and where in the article they are made. */
export const claimFeature: Feature<'claim'> = {
  commands: {
    'claim.add': { may: writers, decide: decide.addClaim },
    'claim.edit': { may: writers, decide: decide.editClaim },
    'claim.drop': { may: either(editors, both(writers, addedClaim)), decide: decide.dropClaim },
    'claim.restore': { may: writers, decide: decide.restoreClaim },
    'claim.assign': { may: either(editors, both(writers, concernsSelfAlone)), decide: decide.assignClaim },
    'claim.setStatus': { may: writers, decide: decide.setStatus },
    'claim.addOccurrence': { may: writers, decide: decide.addOccurrence },
    'claim.removeOccurrence': { may: writers, decide: decide.removeOccurrence },
  },
  events: {
    'claim.added': {
      apply: (board, event) => ({ ...board, claims: { ...board.claims, [event.data.claimId]: newClaim(event) } }),
      seenBy: { public: asItIs },
      room: 'adding',
      touches: touchesClaim,
    },
    'claim.edited': {
      apply: changesClaim((claim, { data, by }) => ({ ...claim, ...data.wording, rev: data.rev, editedBy: by })),
      seenBy: { public: asItIs },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.wording) - bytesOf(data.was),
      touches: touchesClaim,
    },
    'claim.dropped': {
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        status: 'dropped',
        statusBeforeDrop: claim.status,
        dropReason: data.reason,
      })),
      // Why a desk leaves a claim out is said among the desk.
      seenBy: { public: ({ type, data }) => ({ type, data: { ...data, reason: '' } }) },
      room: 'finishing',
      touches: touchesClaim,
    },
    'claim.restored': {
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        status: data.status,
        statusBeforeDrop: null,
        dropReason: '',
      })),
      seenBy: { public: asItIs },
      room: 'finishing',
      touches: touchesClaim,
    },
    'claim.assigned': {
      apply: changesClaim((claim, { data }) => ({ ...claim, ...data.now })),
      seenBy: { public: hidden },
      room: 'finishing',
      touches: touchesClaim,
      notices: noticesOfAssignment,
    },
    'claim.statusSet': {
      apply: changesClaim((claim, { data }) => ({ ...claim, status: data.status })),
      seenBy: { public: asItIs },
      room: 'finishing',
      touches: touchesClaim,
    },
    'claim.occurrenceAdded': {
      apply: changesClaim((claim, { data }) => ({ ...claim, occurrences: [...claim.occurrences, data.occurrence] })),
      seenBy: { public: asItIs },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.occurrence),
      touches: touchesClaim,
    },
    'claim.occurrenceRemoved': {
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        occurrences: claim.occurrences.filter((one) => one.id !== data.occurrence.id),
      })),
      seenBy: { public: asItIs },
      room: 'finishing',
      touches: touchesClaim,
    },
  },
  claimSeenBy: { public: (claim) => ({ ...claim, dropReason: '', assigneeId: null, reviewerId: null }) },
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

function noticesOfAssignment({ data, by, seq }: EventOf<'claim.assigned'>): readonly Notice[] {
  const { claimId, now, was } = data
  const place = { claimId, threadId: null, by, seq }
  const duties = [
    ['assigned', now.assigneeId, was.assigneeId],
    ['review_asked', now.reviewerId, was.reviewerId],
  ] as const
  return duties.flatMap(([kind, userId, before]) =>
    userId !== null && userId !== before ? [{ ...place, userId, kind }] : [],
  )
}
