import { boardCommands, memberCommands } from './board.ts'
import { claimCommands } from './claim.ts'
import { evidenceCommands } from './evidence.ts'
import { verdictCommands } from './verdict.ts'
import { commentCommands, threadCommands } from './comment.ts'

export const unsaved = {
  bar: '{count, plural, one {# change was not saved. Your words are kept here.} other {# changes were not saved. Your words are kept here.}}',
  show: 'Choose what to do',
  hide: 'Hide them',
  list: 'Changes that were not saved',
  here: 'Not saved',
  on: '{what}, {claim}',
  leftBehind: 'Words from a page that was closed',
  leftBehindHint: 'Other words already stood in this field, so these are kept beside them.',
  toForm: 'Put it into the form',
  formTaken: 'Other words stand in this form. Send them or put them aside first.',
  retry: 'Try again',
  copy: 'Copy the words',
  discard: 'Discard',
  open: 'Go to {claim}',
  yours: 'Yours, not saved',
  theirs: 'What stands there now',
  chosen: 'Chosen: {choice}',
  what: {
    unknown: 'A change of an older version of this page',
    board: boardCommands,
    member: memberCommands,
    claim: claimCommands,
    evidence: evidenceCommands,
    verdict: verdictCommands,
    comment: commentCommands,
    thread: threadCommands,
  },
}
