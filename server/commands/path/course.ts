import type { Answer } from '#board/live/protocol.ts'
import type { Entry } from './entry.ts'

export type Answers = ReadonlyMap<Entry, Answer>

/** What a batch is given beside its commands, so that the database need not wait while the next one is judged. */
export type Course<Plan> = {
  /** What was made for it in advance. */
  readonly plan: Plan | null
  /** Called when it is on its way to the database; with what makes the plan of the one after it. */
  readonly onSent: (planNext: (entries: readonly Entry[]) => Plan) => void
}
