/**
 * Queues in front of the database, one for each board. Commands on one board have to be carried out one after the
 * other, and each write costs a trip to the database; so whatever waits for the same board goes together, in one batch:
 *
 *     c1 arrives          batch [c1] is judged and written
 *     c2, c3, c4 arrive   they wait; meanwhile they are judged on the board to which [c1] leads (a plan)
 *     [c1] is written     batch [c2, c3, c4] goes out at once, then c1 is answered
 *
 * The busier a board, the larger its batches (400 commands at most), so a queue does not grow with the load until even
 * those are too small. Boards do not wait for each other. An entry takes its place when it arrives, also while
 * something about it is still being looked up, so the order of one person's commands is kept [R3].
 */

import { refuse } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { furnish } from '../../house.ts'
import { log } from '../../log.ts'
import { outsideRequests } from '../../request-id.ts'
import type { Answers, Course } from './course.ts'
import type { Entry } from './entry.ts'
import { runBatch } from './run-batch.ts'

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
type Run<Plan> = (boardId: string, entries: readonly Entry[], course: Course<Plan>) => Promise<Answers>
/** What goes together, and the plan that was made for it while the batch before it was being written. */
type Batch<Plan> = {
  readonly waited: readonly Waiting[]
  readonly entries: readonly Entry[]
  readonly plan: Plan | null
}

const MOST_TOGETHER = 400
const MOST_WAITING = 4_000

async function take(lane: Waiting[], most: number): Promise<Batch<never>> {
  const waited = lane.splice(0, most)
  return { waited, entries: await Promise.all(waited.map((one) => one.entry)), plan: null }
}

// Null where there is none, or where something about one of them has still to be looked up.
function takePlanned<Plan>(
  lane: Waiting[],
  most: number,
  planOf: (entries: readonly Entry[]) => Plan,
): Batch<Plan> | null {
  const waited = lane.slice(0, most)
  const entries = waited.flatMap(({ entry }) => (entry instanceof Promise ? [] : [entry]))
  if (entries.length === 0 || entries.length < waited.length) return null
  try {
    const plan = planOf(entries)
    lane.splice(0, most)
    return { waited, entries, plan }
  } catch {
    // The same error occurs again when they are judged in their turn, and is answered there.
    return null
  }
}

function tell(waited: readonly Waiting[], entries: readonly Entry[], answers: Answers): void {
  entries.forEach((entry, place) => waited[place]?.answer(answers.get(entry) ?? refuse('NOT_SAVED')))
}

/** Queues in front of `run`, which never gets two batches of one board at a time. */
export function makeLanes<Plan>(run: Run<Plan>, mostTogether = MOST_TOGETHER, mostWaiting = MOST_WAITING): Lanes {
  const lanes = new Map<string, Waiting[]>()
  const running = new Set<Promise<void>>()

  // An exception would end the loop below, and every later command on the board would wait for ever.
  async function runSafely(boardId: string, entries: readonly Entry[], course: Course<Plan>): Promise<Answers> {
    try {
      return await run(boardId, entries, course)
    } catch (error) {
      log().error({ err: error, boardId }, 'a batch of commands failed')
      return new Map()
    }
  }

  async function drive(boardId: string, lane: Waiting[]): Promise<void> {
    // Commands that arrive in the same turn of the event loop go into the same batch.
    await Promise.resolve()
    let next: Batch<Plan> | null = null
    while (next !== null || lane.length > 0) {
      const { waited, entries, plan }: Batch<Plan> = next ?? (await take(lane, mostTogether))
      next = null
      let isOver = false
      const answers = await runSafely(boardId, entries, {
        plan,
        onSent: (planOf) => void (isOver || (next ??= takePlanned(lane, mostTogether, planOf))),
      })
      isOver = true
      // The next batch is sent to the database before the senders of this one are answered.
      if (next === null) tell(waited, entries, answers)
      else setImmediate(tell, waited, entries, answers)
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
        // To be refused now is better than to wait in a queue for longer than any sender does.
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
