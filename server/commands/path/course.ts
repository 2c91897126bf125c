import type { Answer } from '#board/live/protocol.ts'
import type { Entry } from './entry.ts'

export type Answers = ReadonlyMap<Entry, Answer>

/** How a batch is handed on: the plan made for it in advance, and whom to tell when the next one may be planned. */
export type Course<Plan> = {
  /** The plan that was made for it while the batch before it was being written. */
  readonly plan: Plan | null
  /** Called once the batch has been sent to the database, with the function that makes the plan of the next batch. */
  readonly onSent: (planNext: (entries: readonly Entry[]) => Plan) => void
}
