import { wordingFields } from '#board/claim/fields.ts'
import type { EventOf } from '#board/law/event.ts'
import type { Account, Change, Tellers, Words } from './account.ts'
import { changesIn } from './changes.ts'

/** What happened to a claim. */
export const claimTellers: Tellers<'claim'> = {
  'claim.added': ({ data }, { claimName: claim }) => ({ values: { claim }, said: data.wording.statement }),
  'claim.edited': ({ data: { wording, was } }, words) => ({
    values: { claim: words.claimName },
    changes: changesIn(wordingFields, was, wording, words),
  }),
  'claim.dropped': ({ data }, { claimName: claim }) => ({
    values: { claim },
    facts: [{ field: 'reason', value: data.reason }],
  }),
  'claim.restored': ({ data }, { label, claimName: claim }) => ({
    values: { claim, status: label.status(data.status) },
  }),
  'claim.assigned': tellAssignment,
  'claim.statusSet': ({ data: { status, was } }, { label, claimName: claim }) => ({
    values: { claim, status: label.status(status), was: label.status(was) },
  }),
  'claim.occurrenceAdded': ({ data }, { claimName: claim }) => ({ values: { claim }, said: data.occurrence.exact }),
  'claim.occurrenceRemoved': ({ data }, { claimName: claim }) => ({ values: { claim }, said: data.occurrence.exact }),
}

function tellAssignment(event: EventOf<'claim.assigned'>, words: Words): Account {
  const { now, was } = event.data
  const isAssigneeAlone = now.reviewerId === was.reviewerId
  const taken = isAssigneeAlone && now.assigneeId === event.by
  const putDown = isAssigneeAlone && now.assigneeId === null && was.assigneeId === event.by
  const how = taken ? 'taken' : putDown ? 'putDown' : 'other'
  const name = (userId: string | null) => (userId ? words.nameOf(userId) : words.nobody)
  const duties: Change[] = [
    { field: 'assignee', was: name(was.assigneeId), now: name(now.assigneeId) },
    { field: 'reviewer', was: name(was.reviewerId), now: name(now.reviewerId) },
  ]
  const changes = duties.filter((change) => change.was !== change.now)
  // "Took it in hand" from nobody says it all; a take-over names who had it before.
  const isSaid = putDown || (taken && was.assigneeId === null)
  return { values: { claim: words.claimName, how }, changes: isSaid ? [] : changes }
}
