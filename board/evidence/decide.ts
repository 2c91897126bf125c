import type { Claim } from '../claim/claim.ts'
import { edited, isSame, pick } from '../kernel/fields.ts'
import { onClaim } from '../kernel/on-claim.ts'
import type { CommandOf } from '../law/command.ts'
import { refuse } from '../kernel/refusal.ts'
import { LIMITS } from '../kernel/limits.ts'
import { canonicalAddress } from '../text/canonical-address.ts'
import { findingFields, sourceFields } from './fields.ts'
import type { Evidence, EvidenceBody, Source, SourceInput } from './evidence.ts'

const toSource = (input: SourceInput): Source => ({ ...input, canonical: canonicalAddress(input.url) })

/** What may be edited of a piece of evidence, without the rest of it. */
const bodyOf = (evidence: EvidenceBody): EvidenceBody => ({
  source: evidence.source,
  ...pick(findingFields, evidence),
})

const attached = (claim: Claim, evidenceId: string): Evidence | undefined =>
  claim.evidence.find((one) => one.id === evidenceId && one.detached === null)

export const attachEvidence = onClaim<CommandOf<'evidence.attach'>>((claim, command, board, ask) => {
  if (claim.evidence.some((one) => one.id === command.evidenceId)) return refuse('ID_IN_USE', { path: 'evidenceId' })
  if (claim.evidence.length >= LIMITS.evidencePerClaim)
    return refuse('LIMIT', { problem: 'evidence', holds: claim.evidence.length, most: LIMITS.evidencePerClaim })
  const evidence: Evidence = {
    ...bodyOf({ ...command, source: toSource(command.source) }),
    id: command.evidenceId,
    rev: 1,
    editedBy: ask.actor.userId,
    ladder: 'attached',
    checkedBy: null,
    attachedBy: ask.actor.userId,
    attachedAt: Math.max(ask.now, board.time),
    seq: board.seq + 1,
    detached: null,
  }
  return [{ type: 'evidence.attached', data: { claimId: claim.id, evidence } }]
})

export const editEvidence = onClaim<CommandOf<'evidence.edit'>>((claim, command, _board, ask) => {
  const evidence = attached(claim, command.evidenceId)
  if (!evidence) return refuse('NOT_FOUND', { path: 'evidenceId' })
  const was = bodyOf(evidence)
  if (command.rev !== evidence.rev)
    return refuse('STALE_EDIT', { theirs: { rev: evidence.rev, by: evidence.editedBy, fields: was } })
  const body: EvidenceBody = {
    source: command.source ? toSource(command.source) : was.source,
    ...edited(findingFields, was, command),
  }
  if (isSame(findingFields, body, was) && isSame(sourceFields, body.source, was.source)) return []
  // Who confirmed it has seen the words of that source; other words or another source nobody has looked up yet.
  const isProven = body.source.canonical === was.source.canonical && body.quote === was.quote
  const unproven = isProven ? {} : { ladder: 'attached' as const, checkedBy: null }
  const after = { ...evidence, ...body, ...unproven, rev: evidence.rev + 1, editedBy: ask.actor.userId }
  return [{ type: 'evidence.edited', data: { claimId: claim.id, evidence: after, was } }]
})

export const checkEvidence = onClaim<CommandOf<'evidence.check'>>((claim, { evidenceId, ladder }, _board, ask) => {
  const evidence = attached(claim, evidenceId)
  if (!evidence) return refuse('NOT_FOUND', { path: 'evidenceId' })
  // The last rung means that a second pair of eyes has seen it.
  if (ladder === 'confirmed' && evidence.attachedBy === ask.actor.userId) return refuse('OWN_EVIDENCE')
  if (ladder === evidence.ladder) return []
  const { visibility, ladder: was } = evidence
  return [{ type: 'evidence.checked', data: { claimId: claim.id, evidenceId, ladder, was, visibility } }]
})

export const detachEvidence = onClaim<CommandOf<'evidence.detach'>>((claim, { evidenceId, reason }) => {
  const evidence = claim.evidence.find((one) => one.id === evidenceId)
  if (!evidence) return refuse('NOT_FOUND', { path: 'evidenceId' })
  if (evidence.detached) return []
  const { visibility } = evidence
  return [{ type: 'evidence.detached', data: { claimId: claim.id, evidenceId, reason, visibility } }]
})

/** Brings back what was detached, as it was: its ladder and what was found in it still hold. */
export const restoreEvidence = onClaim<CommandOf<'evidence.restore'>>((claim, { evidenceId, reason }) => {
  const evidence = claim.evidence.find((one) => one.id === evidenceId)
  if (!evidence) return refuse('NOT_FOUND', { path: 'evidenceId' })
  if (!evidence.detached) return []
  const { visibility } = evidence
  return [{ type: 'evidence.restored', data: { claimId: claim.id, evidenceId, reason, visibility } }]
})
