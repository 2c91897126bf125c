import type { Ask } from '../house/ask.ts'
import type { Place } from '../wire/line.ts'
import type { Target } from './run-load.ts'

/** What is measured: our server, or the floor. */
export type Subject = {
  /** Where it listens: one place a server process. */
  readonly places: readonly Place[]
  /** Its server processes. */
  pids(): readonly number[]
  readonly postgresPid: number
  /** People who may work on its boards. */
  readonly tokens: readonly string[]
  /** Asks the probe inside the first of them. */
  readonly ask: Ask
  /** Opens a board with so many claims and comments. */
  board(claims: number, comments: number): Promise<Target>
  close(): Promise<void>
}
