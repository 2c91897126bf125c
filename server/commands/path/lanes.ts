import { refuse } from '#board/law/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { furnish } from '../../house.ts'
import { log } from '../../log.ts'
import { outsideRequests } from '../../request-id.ts'
import type { Entry } from './entry.ts'
import { runBatch, type Answers } from './run-batch.ts'

/** A queue a board: what waits together is carried out together. */
export interface Lanes {
  /** Takes its place in the queue at once, also while something about it is still being looked up [R3]. */
  join(boardId: string, entry: Entry | Promise<Entry>): Promise<Answer>
  /** How many boards have commands under way, and how many commands wait behind them. */
  depth(): { readonly boards: number; readonly waiting: number }
  /** Resolves once nothing is under way any more. */
  drained(): Promise<void>
}

declare module '../../house.ts' {
  interface House {
    lanes: Lanes
  }
}

type Waiting = { readonly entry: Entry | Promise<Entry>; readonly answer: (answer: Answer) => void }
type Run = (boardId: string, entries: readonly Entry[]) => Promise<Answers>

const MOST_TOGETHER = 400
const MOST_WAITING = 4_000

/** Queues in front of `run`, which never gets two batches of one board at a time. */
export function makeLanes(run: Run, mostTogether = MOST_TOGETHER, mostWaiting = MOST_WAITING): Lanes {
  const lanes = new Map<string, Waiting[]>()
  const running = new Set<Promise<void>>()

  // A lane that stopped for an exception would never be driven again.
  async function runSafely(boardId: string, entries: readonly Entry[]): Promise<Answers> {
    try {
      return await run(boardId, entries)
    } catch (error) {
      log().error({ err: error, boardId }, 'a batch of commands failed')
      return new Map()
    }
  }

  async function drive(boardId: string, lane: Waiting[]): Promise<void> {
    // Whoever comes in the same breath goes along.
    await Promise.resolve()
    while (lane.length > 0) {
      const batch = lane.splice(0, mostTogether)
      const entries = await Promise.all(batch.map((one) => one.entry))
      const answers = await runSafely(boardId, entries)
      entries.forEach((entry, place) => batch[place]?.answer(answers.get(entry) ?? refuse('NOT_SAVED')))
    }
    lanes.delete(boardId)
  }

  return {
    join(boardId, entry) {
      const { promise, resolve } = Promise.withResolvers<Answer>()
      const lane = lanes.get(boardId)
      if (lane === undefined) {
        const first = [{ entry, answer: resolve }]
        lanes.set(boardId, first)
        const driven = outsideRequests(() => drive(boardId, first)).finally(() => running.delete(driven))
        running.add(driven)
      } else if (lane.length >= mostWaiting) {
        // An answer now is better than a queue whose end nobody waits for.
        return Promise.resolve(refuse('BUSY', { retryAfterMs: 1_000 }))
      } else {
        lane.push({ entry, answer: resolve })
      }
      return promise
    },
    depth: () => ({ boards: lanes.size, waiting: lanes.values().reduce((sum, lane) => sum + lane.length, 0) }),
    async drained() {
      await Promise.all(running)
    },
  }
}

/** The queues of this process, the same ones in both module graphs. */
export function lanes(): Lanes {
  return furnish('lanes', () => makeLanes(runBatch))
}
