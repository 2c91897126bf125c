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
const EVENTS = { perSecond: 500, warmUpMs: 0, runMs: 20_000 }
const KB_EACH = 50

const memory = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() })
type Memory = z.output<typeof memory>

/** What idle connections and a growing log cost in memory. */
export const memoryUse: Scenario = {
  about: `memory of ${IDLE} idle connections, and of 1,000 events`,
  async measure({ runs }) {
    const found = await times(runs, once)
    const of = (unit: string, pick: (one: Awaited<ReturnType<typeof once>>) => number, most?: number) =>
      figureOf({ unit, runs: found.map(pick), ...(most === undefined ? {} : { goal: { most } }) })
    const kB = (pick: (memory: Memory) => number) => (one: (typeof found)[number]) =>
      (pick(one.crowded) - pick(one.empty)) / IDLE / 1_000
    const kBof1000 = (pick: (memory: Memory) => number) => (one: (typeof found)[number]) =>
      (pick(one.written) - pick(one.before)) / one.events
    return {
      figures: {
        'memory: nobody connected': of('MB', ({ empty }) => empty.rss / 1e6),
        [`memory: ${IDLE} idle connections`]: of('MB', ({ crowded }) => crowded.rss / 1e6),
        'memory: an idle connection': of(
          'kB',
          kB(({ rss }) => rss),
          KB_EACH,
        ),
        'memory: of it on the heap': of(
          'kB',
          kB(({ heapUsed, external }) => heapUsed + external),
        ),
        'memory: 1,000 events': of(
          'kB',
          kBof1000(({ rss }) => rss),
        ),
        'memory: of them on the heap': of(
          'kB',
          kBof1000(({ heapUsed, external }) => heapUsed + external),
        ),
      },
    }
  },
}

async function once() {
  const crowd = openCrowd()
  const subject = await openLoadDesk(PEOPLE)
  try {
    // What is made once for the first who come is no cost of a connection.
    await comeAndGo(subject, crowd, WARM)
    const empty = await subject.ask(memory, 'memory')
    await gatherOn(subject, crowd, IDLE)
    const crowded = await subject.ask(memory, 'memory')
    await crowd.leave()
    const target = await gatherOn(subject, crowd, 1)
    const before = await subject.ask(memory, 'memory')
    const { accepted: events } = await step(subject, crowd, [target], EVENTS)
    await quiet(subject)
    const written = await subject.ask(memory, 'memory')
    return { empty, crowded, before, written, events }
  } finally {
    await crowd.close()
    await subject.close()
  }
}

async function comeAndGo(subject: Subject, crowd: Crowd, listeners: number): Promise<void> {
  await gatherOn(subject, crowd, listeners)
  await crowd.leave()
  await quiet(subject)
}
