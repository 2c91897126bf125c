import { boardEvents, memberEvents } from './board.ts'
import { claimEvents } from './claim.ts'
import { evidenceEvents } from './evidence.ts'
import { verdictEvents } from './verdict.ts'
import { commentEvents, threadEvents } from './comment.ts'

/** What happened, in sentences. Tags: who is a name, link leads to the claim, em is the point. */
export const events = {
  board: boardEvents,
  member: memberEvents,
  claim: claimEvents,
  evidence: evidenceEvents,
  verdict: verdictEvents,
  comment: commentEvents,
  thread: threadEvents,
  hidden: 'Something that is not shown here.',
  nobody: 'nobody',
  unknownClaim: 'a claim',
  unknownRating: 'unknown',
}
