import type { Event } from '#board/law/event.ts'

/** Ids of the records that an event changed: the claim, and whatever of it. */
export function touchedBy(event: Event): readonly string[] {
  switch (event.type) {
    case 'claim.added':
    case 'claim.edited':
    case 'claim.dropped':
    case 'claim.restored':
    case 'claim.assigned':
    case 'claim.statusSet':
    case 'claim.occurrenceAdded':
    case 'claim.occurrenceRemoved':
      return [event.data.claimId]
    case 'evidence.attached':
    case 'evidence.edited':
      return [event.data.claimId, event.data.evidence.id]
    case 'evidence.checked':
    case 'evidence.detached':
      return [event.data.claimId, event.data.evidenceId]
    case 'verdict.given':
      return [event.data.claimId, event.data.verdict.id]
    case 'verdict.withdrawn':
    case 'verdict.adjudicated':
      return [event.data.claimId, event.data.verdictId]
    case 'comment.added':
    case 'comment.edited':
    case 'comment.removed':
      return [event.data.claimId, event.data.threadId, event.data.commentId]
    case 'thread.resolved':
    case 'thread.reopened':
      return [event.data.claimId, event.data.threadId]
    default:
      return []
  }
}

/** Ids that a command of one's own names: the records that stand in it. */
export function namedBy(command: object): readonly string[] {
  return Object.entries(command).flatMap(([key, value]) =>
    key.endsWith('Id') && typeof value === 'string' ? [value] : [],
  )
}
