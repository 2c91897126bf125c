import { openFloor } from '../floor/floor.ts'
import { figureOf, type Figures, type Goal } from '../figures.ts'
import { openLoadDesk } from '../house/load-desk.ts'
import { openCrowd, type Crowd } from '../load/crowd.ts'
import { gatherOn, step, type Step } from '../load/step.ts'
import type { Subject } from '../load/subject.ts'
import { times, type Asked, type Scenario } from './scenario.ts'

const PEOPLE = 80
const WARM_MS = 3_000
const RUN_MS = 6_000
const PACES = [
  { writers: 1, each: 5 },
  { writers: 1, each: 20 },
  { writers: 8, each: 5 },
  { writers: 8, each: 20 },
]
const GOALS: Readonly<Record<string, { p50: Goal; p95: Goal }>> = {
  'N = 200, 1 × 20/s': { p50: { most: 4.5 }, p95: { most: 7 } },
}

type Found = ReadonlyMap<string, readonly Step[]>
const NOTHING: Found = new Map()

/** How long a write takes at an everyday pace, until its sender knows and until everybody has it. */
export const write: Scenario = {
  about: 'write → ack and write → seen by all at 1 and 8 writers, 5 and 20/s each',
  async measure(asked) {
    const crowd = openCrowd()
    try {
      const floor = asked.withFloor ? await ofSubject(await openFloor(), crowd, asked, 'the floor') : NOTHING
      const ours = await ofSubject(await openLoadDesk(PEOPLE), crowd, asked, 'ours')
      return { figures: Object.assign({}, ...[...ours.keys()].map((name) => figuresOf(name, ours, floor))) }
    } finally {
      await crowd.close()
    }
  },
}

async function ofSubject(subject: Subject, crowd: Crowd, asked: Asked, what: string): Promise<Found> {
  try {
    await atPace(subject, crowd, 20, { writers: 8, each: 50 }, 1)
    const found = new Map<string, Step[]>()
    for (const n of asked.listeners)
      for (const pace of PACES) {
        const name = `N = ${n}, ${pace.writers} × ${pace.each}/s`
        const steps = await atPace(subject, crowd, n, pace, asked.runs)
        found.set(name, steps)
        asked.say(`  ${what}, ${name}: seen by all p50 ${steps.map((one) => one.seen.p50.toFixed(1)).join(', ')} ms`)
      }
    return found
  } finally {
    await subject.close()
  }
}

async function atPace(subject: Subject, crowd: Crowd, n: number, pace: (typeof PACES)[number], runs: number) {
  try {
    let target = await gatherOn(subject, crowd, n, pace.writers)
    const perSecond = pace.writers * pace.each
    let warmUpMs = WARM_MS
    return await times(runs, async () => {
      const done = await step(subject, crowd, [target], { perSecond, warmUpMs, runMs: RUN_MS })
      const wrong = [...Object.keys(done.refused), ...done.cut, ...(done.unseen > 0 ? ['not seen by all'] : [])]
      if (wrong.length > 0)
        throw new Error(`At ${perSecond} commands a second with ${n} listeners: ${wrong.join('; ')}`)
      target = { ...target, seq: done.seqs[target.boardId] ?? target.seq }
      // The first repetition has warmed what the others find warm.
      warmUpMs = 500
      return done
    })
  } finally {
    await crowd.leave()
  }
}

function figuresOf(name: string, ours: Found, floor: Found): Figures {
  const of = (what: 'ack' | 'seen', share: 'p50' | 'p95' | 'p99', goal?: Goal) => {
    const pick = (found: Found) => (found.get(name) ?? []).map((step) => step[what][share])
    return figureOf({ unit: 'ms', runs: pick(ours), floor: pick(floor), goal })
  }
  const goals = GOALS[name]
  return {
    [`write, ${name}: ack p50`]: of('ack', 'p50'),
    [`write, ${name}: ack p95`]: of('ack', 'p95'),
    [`write, ${name}: ack p99`]: of('ack', 'p99'),
    [`write, ${name}: seen p50`]: of('seen', 'p50', goals?.p50),
    [`write, ${name}: seen p95`]: of('seen', 'p95', goals?.p95),
    [`write, ${name}: seen p99`]: of('seen', 'p99'),
  }
}
