import { z } from 'zod'
import { figureOf } from '../figures.ts'
import { openLoadDesk } from '../house/load-desk.ts'
import { openCrowd, type Crowd } from '../load/crowd.ts'
import { gatherOn, quiet, step } from '../load/step.ts'
import type { Subject } from '../load/subject.ts'
import { times, type Scenario } from './scenario.ts'

const PEOPLE = 80
const IDLE = 500
const WARM = 50
const WARM_MS = 3_000
const EVENTS = { perSecond: 500, warmUpMs: 0, runMs: 20_000 }
const KB_EACH = 50

const memory = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() })
type Memory = z.output<typeof memory>

type Change = { readonly from: Memory; readonly to: Memory; readonly over: number }

/** What idle connections and a growing log cost in memory. */
export const memoryUse: Scenario = {
  about: `memory of ${IDLE} idle connections, and of 1,000 events`,
  async measure({ runs }) {
    const crowded = await times(runs, () => onFreshServer(idle))
    const grown = await times(runs, () => onFreshServer(growth))
    const rss = ({ rss: bytes }: Memory) => bytes
    const heap = ({ heapUsed, external }: Memory) => heapUsed + external
    const each = (changes: readonly Change[], pick: (memory: Memory) => number) =>
      changes.map(({ from, to, over }) => (pick(to) - pick(from)) / over / 1_000)
    const kB = (runs: readonly number[]) => figureOf({ unit: 'kB', runs })
    return {
      figures: {
        'memory: nobody connected': figureOf({ unit: 'MB', runs: crowded.map(({ from }) => from.rss / 1e6) }),
        [`memory: ${IDLE} idle connections`]: figureOf({ unit: 'MB', runs: crowded.map(({ to }) => to.rss / 1e6) }),
        'memory: an idle connection': figureOf({ unit: 'kB', runs: each(crowded, rss), goal: { most: KB_EACH } }),
        'memory: of it on the heap': kB(each(crowded, heap)),
        'memory: 1,000 events': kB(each(grown, rss)),
        'memory: of them on the heap': kB(each(grown, heap)),
      },
    }
  },
}

async function idle(subject: Subject, crowd: Crowd): Promise<Change> {
  // What is made once for the first who come is no cost of a connection.
  await gatherOn(subject, crowd, WARM)
  await crowd.leave()
  await quiet(subject)
  const from = await subject.ask(memory, 'memory')
  await gatherOn(subject, crowd, IDLE)
  return { from, to: await subject.ask(memory, 'memory'), over: IDLE }
}

async function growth(subject: Subject, crowd: Crowd): Promise<Change> {
  let target = await gatherOn(subject, crowd, 1)
  const warm = await step(subject, crowd, [target], { ...EVENTS, runMs: WARM_MS })
  target = { ...target, seq: warm.seqs[target.boardId] ?? target.seq }
  const from = await subject.ask(memory, 'memory')
  const { accepted } = await step(subject, crowd, [target], EVENTS)
  await quiet(subject)
  return { from, to: await subject.ask(memory, 'memory'), over: accepted / 1_000 }
}

async function onFreshServer(work: (subject: Subject, crowd: Crowd) => Promise<Change>): Promise<Change> {
  const crowd = openCrowd()
  const subject = await openLoadDesk(PEOPLE)
  try {
    return await work(subject, crowd)
  } finally {
    await crowd.close()
    await subject.close()
  }
}
