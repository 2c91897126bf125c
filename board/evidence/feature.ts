import { changeById, changesClaim } from '../kernel/change-claim.ts'
import { type Feature, HIDDEN, hidden } from '../kernel/feature.ts'
import { both, claimAsked, editors, either, type Rule, writers } from '../kernel/rights.ts'
import type { EventDraft, EventOf } from '../law/event.ts'
import { attachEvidence, checkEvidence, detachEvidence, editEvidence, restoreEvidence } from './decide.ts'
import type { Visibility } from './evidence.ts'
import { bytesOf } from '../law/stored.ts'

const attachedEvidence: Rule = (asked) =>
  claimAsked(asked)?.evidence.some((one) => one.id === asked.question.evidenceId && one.attachedBy === asked.userId) ??
  false

// Of confidential evidence a reader learns nothing, not even that it was looked at or taken off.
const onlyIfPublic = (event: EventDraft, visibility: Visibility) => (visibility === 'public' ? event : HIDDEN)

/** What proves or refutes a claim, and how well it has been looked at. */
export const evidenceFeature: Feature<'evidence'> = {
  commands: {
    'evidence.attach': { may: writers, decide: attachEvidence },
    'evidence.edit': { may: either(editors, both(writers, attachedEvidence)), decide: editEvidence },
    'evidence.check': { may: writers, decide: checkEvidence },
    'evidence.detach': { may: either(editors, both(writers, attachedEvidence)), decide: detachEvidence },
    'evidence.restore': { may: either(editors, both(writers, attachedEvidence)), decide: restoreEvidence },
  },
  events: {
    'evidence.attached': {
      // In the order of attaching, also for an audience that gets to see it later.
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        evidence: [...claim.evidence, data.evidence].sort((a, b) => a.seq - b.seq),
      })),
      seenBy: { public: (event) => onlyIfPublic(event, event.data.evidence.visibility) },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.evidence),
      touches: ({ data }) => [data.claimId, data.evidence.id],
    },
    'evidence.edited': {
      apply: changesClaim((claim, { data: { evidence } }) => ({
        ...claim,
        evidence: changeById(claim.evidence, evidence.id, () => evidence),
      })),
      seenBy: { public: editedInPublic },
      room: 'adding',
      growth: ({ data }) => bytesOf(data.evidence) - bytesOf({ ...data.evidence, ...data.was }),
      touches: ({ data }) => [data.claimId, data.evidence.id],
    },
    'evidence.withheld': {
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        evidence: claim.evidence.filter((one) => one.id !== data.evidenceId),
      })),
      seenBy: { public: hidden },
      room: 'finishing',
      touches: ({ data }) => [data.claimId],
      neverLogged: true,
    },
    'evidence.checked': {
      apply: changesClaim((claim, { data: { evidenceId, ladder }, by }) => ({
        ...claim,
        evidence: changeById(claim.evidence, evidenceId, (one) => ({ ...one, ladder, checkedBy: by })),
      })),
      seenBy: { public: (event) => onlyIfPublic(event, event.data.visibility) },
      room: 'finishing',
      touches: ({ data }) => [data.claimId, data.evidenceId],
    },
    'evidence.detached': {
      apply: changesClaim((claim, { data: { evidenceId, reason }, by, at }) => ({
        ...claim,
        evidence: changeById(claim.evidence, evidenceId, (one) => ({ ...one, detached: { by, at, reason } })),
      })),
      seenBy: { public: (event) => onlyIfPublic(event, event.data.visibility) },
      room: 'finishing',
      touches: ({ data }) => [data.claimId, data.evidenceId],
    },
    'evidence.restored': {
      apply: changesClaim((claim, { data }) => ({
        ...claim,
        evidence: changeById(claim.evidence, data.evidenceId, (one) => ({ ...one, detached: null })),
      })),
      seenBy: { public: (event) => onlyIfPublic(event, event.data.visibility) },
      room: 'finishing',
      touches: ({ data }) => [data.claimId, data.evidenceId],
    },
  },
  claimSeenBy: {
    public: (claim) => ({ ...claim, evidence: claim.evidence.filter((one) => one.visibility === 'public') }),
  },
}

// To a reader, evidence that opens up has just been attached, and evidence that closes was never there.
function editedInPublic(event: EventOf<'evidence.edited'>): EventDraft {
  const { claimId, evidence, was } = event.data
  const isPublic = evidence.visibility === 'public'
  const wasPublic = was.visibility === 'public'
  if (isPublic && wasPublic) return event
  if (isPublic) return { type: 'evidence.attached', data: { claimId, evidence } }
  if (wasPublic) return { type: 'evidence.withheld', data: { claimId, evidenceId: evidence.id } }
  return HIDDEN
}
