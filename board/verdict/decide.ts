import { pick } from '../kernel/fields.ts'
import { onClaim } from '../kernel/on-claim.ts'
import type { CommandOf } from '../law/command.ts'
import { refuse } from '../kernel/refusal.ts'
import { ratingOf } from '../scale.ts'
import { LIMITS } from '../kernel/limits.ts'
import { verdictFields } from './fields.ts'
import { standingOf } from './standing.ts'
import type { Verdict } from './verdict.ts'

export const giveVerdict = onClaim<CommandOf<'verdict.give'>>((claim, command, board, ask) => {
  if (claim.verdicts.some((one) => one.id === command.verdictId)) return refuse('ID_IN_USE', { path: 'verdictId' })
  if (claim.verdicts.length >= LIMITS.verdictsPerClaim)
    return refuse('LIMIT', { problem: 'verdicts', holds: claim.verdicts.length, most: LIMITS.verdictsPerClaim })
  if (!ratingOf(board, command.rating)) return refuse('UNKNOWN_RATING', { path: 'rating' })
  const attached = new Set(claim.evidence.filter((one) => one.detached === null).map((one) => one.id))
  // Ids of another claim's evidence would let a verdict rest on what its reader cannot see.
  if (command.basedOn.some((evidenceId) => !attached.has(evidenceId)))
    return refuse('UNKNOWN_EVIDENCE', { path: 'basedOn' })
  const before = claim.verdicts.find((one) => one.by === ask.actor.userId && one.state === 'current')
  const verdict: Verdict = {
    id: command.verdictId,
    by: ask.actor.userId,
    at: Math.max(ask.now, board.time),
    seq: board.seq + 1,
    ...pick(verdictFields, command),
    reasonCodes: [...new Set(command.reasonCodes)],
    basedOn: [...new Set(command.basedOn)],
    state: 'current',
    endedAt: null,
  }
  return [{ type: 'verdict.given', data: { claimId: claim.id, verdict, supersedes: before?.id ?? null } }]
})

export const withdrawVerdict = onClaim<CommandOf<'verdict.withdraw'>>((claim, { verdictId }) => {
  const verdict = claim.verdicts.find((one) => one.id === verdictId)
  if (!verdict) return refuse('NOT_FOUND', { path: 'verdictId' })
  if (verdict.state === 'withdrawn') return []
  if (verdict.state !== 'current') return refuse('NOT_CURRENT')
  return [{ type: 'verdict.withdrawn', data: { claimId: claim.id, verdictId } }]
})

export const adjudicateVerdict = onClaim<CommandOf<'verdict.adjudicate'>>((claim, { verdictId, reason }) => {
  const verdict = claim.verdicts.find((one) => one.id === verdictId)
  if (!verdict) return refuse('NOT_FOUND', { path: 'verdictId' })
  if (verdict.state !== 'current') return refuse('NOT_CURRENT')
  if (standingOf(claim).kind === 'agreed') return refuse('NOT_IN_DISPUTE')
  if (claim.adjudicatedId === verdictId && claim.adjudicationReason === reason) return []
  return [{ type: 'verdict.adjudicated', data: { claimId: claim.id, verdictId, reason, was: claim.adjudicatedId } }]
})
