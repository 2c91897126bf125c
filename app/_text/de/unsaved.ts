import type { unsaved as english } from '../en/unsaved.ts'
import type { Shape } from '../shape.ts'
import { boardCommands, memberCommands } from './board.ts'
import { claimCommands } from './claim.ts'
import { evidenceCommands } from './evidence.ts'
import { verdictCommands } from './verdict.ts'
import { commentCommands, threadCommands } from './comment.ts'

export const unsaved: Shape<typeof english> = {
  bar: '{count, plural, one {# Änderung wurde nicht gespeichert. Ihre Worte sind hier aufgehoben.} other {# Änderungen wurden nicht gespeichert. Ihre Worte sind hier aufgehoben.}}',
  show: 'Auswählen, was geschehen soll',
  hide: 'Ausblenden',
  list: 'Nicht gespeicherte Änderungen',
  here: 'Nicht gespeichert',
  on: '{what}, {claim}',
  leftBehind: 'Worte aus einer Seite, die geschlossen wurde',
  leftBehindHint: 'In diesem Feld standen schon andere Worte; diese sind daneben aufgehoben.',
  toForm: 'Ins Formular übernehmen',
  formTaken: 'In diesem Formular stehen andere Worte. Senden Sie diese zuerst oder legen Sie sie beiseite.',
  retry: 'Noch einmal versuchen',
  copy: 'Worte kopieren',
  discard: 'Verwerfen',
  open: 'Zu {claim}',
  yours: 'Ihre Fassung, nicht gespeichert',
  theirs: 'Was jetzt dort steht',
  chosen: 'Gewählt: {choice}',
  what: {
    unknown: 'Eine Änderung aus einer älteren Fassung dieser Seite',
    board: boardCommands,
    member: memberCommands,
    claim: claimCommands,
    evidence: evidenceCommands,
    verdict: verdictCommands,
    comment: commentCommands,
    thread: threadCommands,
  },
}
