import type { Event, EventOf } from '#board/law/event.ts'
import type { Account, Change, Words } from './account.ts'
import { changesBetween, tellWording } from './changes.ts'

type ClaimEvent = Extract<Event, { type: `claim.${string}` }>

/** Tells what happened to a claim. */
export function tellClaim(event: ClaimEvent, words: Words): Account {
  const { label, claimName: claim } = words
  switch (event.type) {
    case 'claim.added':
      return { sentence: event.type, values: { claim }, said: event.data.wording.statement }
    case 'claim.edited': {
      const { wording, was } = event.data
      const changes = changesBetween(tellWording(was, words), tellWording(wording, words))
      return { sentence: event.type, values: { claim }, changes }
    }
    case 'claim.dropped':
      return { sentence: event.type, values: { claim }, facts: [{ field: 'reason', value: event.data.reason }] }
    case 'claim.restored':
      return { sentence: event.type, values: { claim, status: label.status(event.data.status) } }
    case 'claim.assigned':
      return tellAssignment(event, words)
    case 'claim.statusSet': {
      const { status, was } = event.data
      return { sentence: event.type, values: { claim, status: label.status(status), was: label.status(was) } }
    }
    case 'claim.occurrenceAdded':
    case 'claim.occurrenceRemoved':
      return { sentence: event.type, values: { claim }, said: event.data.occurrence.exact }
  }
}

function tellAssignment(event: EventOf<'claim.assigned'>, words: Words): Account {
  const { now, was } = event.data
  const isAssigneeAlone = now.reviewerId === was.reviewerId
  const taken = isAssigneeAlone && now.assigneeId === event.by
  const putDown = isAssigneeAlone && now.assigneeId === null && was.assigneeId === event.by
  const how = taken ? 'taken' : putDown ? 'putDown' : 'other'
  const name = (userId: string | null) => (userId ? words.nameOf(userId) : words.nobody)
  const changes: Change[] = changesBetween(
    [
      ['assignee', name(was.assigneeId)],
      ['reviewer', name(was.reviewerId)],
    ],
    [
      ['assignee', name(now.assigneeId)],
      ['reviewer', name(now.reviewerId)],
    ],
  )
  // "Took it in hand" from nobody says it all; a take-over names who had it before.
  const isSaid = putDown || (taken && was.assigneeId === null)
  return { sentence: event.type, values: { claim: words.claimName, how }, changes: isSaid ? [] : changes }
}
