import type { Board } from '../board.ts'
import type { CommandOf } from '../law/command.ts'
import type { Decide } from '../kernel/outcome.ts'
import { refuse } from '../kernel/refusal.ts'
import { LIMITS } from '../kernel/limits.ts'
import { anchorQuote, type Quote } from '../text/anchor.ts'
import { edited, isSame, pick } from '../kernel/fields.ts'
import type { Occurrence } from './claim.ts'
import { wordingFields } from './fields.ts'
import { onClaim } from '../kernel/on-claim.ts'

function anchored(board: Board, id: string, quote: Quote): Occurrence | null {
  const found = anchorQuote(board.article.text, quote)
  return found && { id, seq: board.seq + 1, revisionId: board.article.revisionId, ...found }
}

export const addClaim: Decide<CommandOf<'claim.add'>> = (board, command) => {
  if (board.claims[command.claimId]) return refuse('ID_IN_USE', { path: 'claimId' })
  const count = Object.keys(board.claims).length
  if (count >= LIMITS.claims) return refuse('LIMIT', { problem: 'claims', holds: count, most: LIMITS.claims })
  // The first occurrence needs no id of its own from the client: it is the claim's.
  const occurrence = anchored(board, command.claimId, command.occurrence)
  if (!occurrence) return refuse('ANCHOR_MISMATCH', { path: 'occurrence.exact' })
  return [
    {
      type: 'claim.added',
      data: { claimId: command.claimId, no: count + 1, wording: pick(wordingFields, command), occurrence },
    },
  ]
}

export const editClaim = onClaim<CommandOf<'claim.edit'>>((claim, command) => {
  const was = pick(wordingFields, claim)
  if (command.rev !== claim.rev)
    return refuse('STALE_EDIT', { theirs: { rev: claim.rev, by: claim.editedBy, fields: was } })
  const wording = edited(wordingFields, was, command)
  if (isSame(wordingFields, wording, was)) return []
  return [{ type: 'claim.edited', data: { claimId: claim.id, rev: claim.rev + 1, wording, was } }]
})

export const dropClaim = onClaim<CommandOf<'claim.drop'>>((claim, { reason }) => [
  { type: 'claim.dropped', data: { claimId: claim.id, reason, was: claim.status } },
])

export const restoreClaim: Decide<CommandOf<'claim.restore'>> = (board, { claimId }) => {
  const claim = board.claims[claimId]
  if (!claim) return refuse('NOT_FOUND', { path: 'claimId' })
  if (claim.status !== 'dropped') return refuse('CLAIM_NOT_DROPPED')
  return [{ type: 'claim.restored', data: { claimId, status: claim.statusBeforeDrop ?? 'todo' } }]
}

export const assignClaim = onClaim<CommandOf<'claim.assign'>>((claim, command, board) => {
  const was = { assigneeId: claim.assigneeId, reviewerId: claim.reviewerId }
  const now = {
    assigneeId: command.assigneeId === undefined ? was.assigneeId : command.assigneeId,
    reviewerId: command.reviewerId === undefined ? was.reviewerId : command.reviewerId,
  }
  // Only newcomers must sit on the board: who left may stay named until somebody else takes over.
  const isSeated = (userId: string | null, before: string | null) =>
    userId === null || userId === before || board.members[userId] !== undefined
  if (!isSeated(now.assigneeId, was.assigneeId) || !isSeated(now.reviewerId, was.reviewerId))
    return refuse('NOT_A_MEMBER')
  if (now.assigneeId === was.assigneeId && now.reviewerId === was.reviewerId) return []
  return [{ type: 'claim.assigned', data: { claimId: claim.id, now, was } }]
})

export const setStatus = onClaim<CommandOf<'claim.setStatus'>>((claim, { status }) =>
  status === claim.status ? [] : [{ type: 'claim.statusSet', data: { claimId: claim.id, status, was: claim.status } }],
)

export const addOccurrence = onClaim<CommandOf<'claim.addOccurrence'>>((claim, command, board) => {
  if (claim.occurrences.some((one) => one.id === command.occurrenceId))
    return refuse('ID_IN_USE', { path: 'occurrenceId' })
  if (claim.occurrences.length >= LIMITS.occurrencesPerClaim)
    return refuse('LIMIT', {
      problem: 'occurrences',
      holds: claim.occurrences.length,
      most: LIMITS.occurrencesPerClaim,
    })
  const occurrence = anchored(board, command.occurrenceId, command.occurrence)
  if (!occurrence) return refuse('ANCHOR_MISMATCH', { path: 'occurrence.exact' })
  return [{ type: 'claim.occurrenceAdded', data: { claimId: claim.id, occurrence } }]
})

export const removeOccurrence = onClaim<CommandOf<'claim.removeOccurrence'>>((claim, { occurrenceId }) => {
  const occurrence = claim.occurrences.find((one) => one.id === occurrenceId)
  if (!occurrence) return refuse('NOT_FOUND', { path: 'occurrenceId' })
  if (claim.occurrences.length === 1) return refuse('LAST_OCCURRENCE')
  return [{ type: 'claim.occurrenceRemoved', data: { claimId: claim.id, occurrence } }]
})
