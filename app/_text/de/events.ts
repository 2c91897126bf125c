import type { Shape } from '../shape.ts'
import type { events as english } from '../en/events.ts'
import { boardEvents, memberEvents } from './board.ts'
import { claimEvents } from './claim.ts'
import { evidenceEvents } from './evidence.ts'
import { verdictEvents } from './verdict.ts'
import { commentEvents, threadEvents } from './comment.ts'

export const events: Shape<typeof english> = {
  board: boardEvents,
  member: memberEvents,
  claim: claimEvents,
  evidence: evidenceEvents,
  verdict: verdictEvents,
  comment: commentEvents,
  thread: threadEvents,
  hidden: 'Etwas, das hier nicht gezeigt wird.',
  nobody: 'niemand',
  unknownClaim: 'eine Behauptung',
  unknownRating: 'unbekannt',
}
