import { openFloor } from '../floor/floor.ts'
import { figureOf, type Figures } from '../figures.ts'
import { openLoadDesk } from '../house/load-desk.ts'
import { profiled } from '../house/profile.ts'
import { openCrowd, type Crowd } from '../load/crowd.ts'
import { highestHeld } from '../load/search.ts'
import { gatherOn, step, type Step } from '../load/step.ts'
import type { Subject } from '../load/subject.ts'
import { times, type Asked, type Scenario } from './scenario.ts'

const PEOPLE = 80
const STRETCH = { warmUpMs: 500, runMs: 3_000 }
const WARM = { perSecond: 400, warmUpMs: 0, runMs: 4_000 }
const BARE = { commands: 20_000, together: 256 }
const PROFILED_AT = 200
const GOALS: Readonly<Record<number, number>> = { 50: 8_000, 200: 7_600, 500: 5_000 }

/** The highest rate that is held, and the same of the floor. */
export const rate: Scenario = {
  about: 'the highest rate of comments held with p95 seen by all < 200 ms, its CPU, and the floors',
  async measure(asked) {
    const notes: string[] = []
    const crowd = openCrowd()
    try {
      const { withFloor } = asked
      const rows = withFloor ? await bareRows(asked) : []
      const fanout = withFloor ? await ofSubject(await openFloor('fanout'), crowd, asked, 'bare fan-out') : NOTHING
      const floor = withFloor ? await ofSubject(await openFloor(), crowd, asked, 'the floor') : NOTHING
      const ours = await ofSubject(await openLoadDesk(PEOPLE), crowd, asked, 'ours', notes)
      const figures = asked.listeners.map((n) => figuresOf(n, { ours, floor, fanout, rows }))
      return { figures: Object.assign({ 'floor: rows of raw pg': rowsFigure(rows) }, ...figures), notes }
    } finally {
      await crowd.close()
    }
  },
}

type Found = ReadonlyMap<number, readonly Step[]>
const NOTHING: Found = new Map()

const rowsFigure = (rows: readonly number[]) => figureOf({ unit: 'commands/s', runs: rows })

async function bareRows({ runs }: Asked): Promise<number[]> {
  const floor = await openFloor()
  try {
    await floor.rows(BARE.commands, BARE.together)
    return await times(runs, async () => (BARE.commands / (await floor.rows(BARE.commands, BARE.together))) * 1_000)
  } finally {
    await floor.close()
  }
}

async function ofSubject(subject: Subject, crowd: Crowd, asked: Asked, name: string, notes?: string[]): Promise<Found> {
  try {
    await attempt(subject, crowd, 50, WARM)
    const found = new Map<number, Step[]>()
    let guess = 2_000
    for (const n of asked.listeners) {
      const steps = await times(asked.runs, async (run) => {
        const best = await highestHeld(guess, async (perSecond) => {
          const result = await attempt(subject, crowd, n, { perSecond, ...STRETCH })
          asked.say(`  ${name}, ${n} listeners, run ${run + 1}: ${said(result)}`)
          return { isHeld: result.isHeld, result }
        })
        guess = best.rate
        return best.result
      })
      found.set(n, steps)
    }
    if (asked.profiles !== null && notes) notes.push(await profileAtBest(subject, crowd, asked, found))
    return found
  } finally {
    await subject.close()
  }
}

async function attempt(subject: Subject, crowd: Crowd, listeners: number, pace: typeof WARM): Promise<Step> {
  try {
    return await step(subject, crowd, [await gatherOn(subject, crowd, listeners)], pace)
  } finally {
    await crowd.leave()
  }
}

function said({ offered, achieved, seen, isHeld, cut, unseen, gaps, refused }: Step): string {
  const trouble = [
    ...Object.entries(refused).map(([what, count]) => `${count} refused ${what}`),
    ...(unseen > 0 ? [`${unseen} not seen by all`] : []),
    ...(gaps > 0 ? [`${gaps} gaps`] : []),
    ...(cut.length > 0 ? [`${cut.length} cut off: ${cut[0]}`] : []),
  ]
  const word = isHeld ? 'held' : 'not held'
  return [`${offered}/s ${word} (${Math.round(achieved)}/s, p95 ${Math.round(seen.p95)} ms)`, ...trouble].join('; ')
}

async function profileAtBest(subject: Subject, crowd: Crowd, asked: Asked, found: Found): Promise<string> {
  const n = found.has(PROFILED_AT) ? PROFILED_AT : (asked.listeners.at(-1) ?? 1)
  const best = Math.max(...(found.get(n) ?? []).map(({ offered }) => offered))
  const folder = asked.profiles ?? '.'
  const target = await gatherOn(subject, crowd, n)
  try {
    return await profiled(subject.ask, { folder, name: `rate-${n}`, about: `${n} listeners, ${best} commands/s` }, () =>
      step(subject, crowd, [target], { perSecond: best, ...STRETCH }),
    )
  } finally {
    await crowd.leave()
  }
}

type Measured = {
  readonly ours: Found
  readonly floor: Found
  readonly fanout: Found
  readonly rows: readonly number[]
}

function figuresOf(n: number, { ours, floor, fanout, rows }: Measured): Figures {
  const of = (found: Found, pick: (step: Step) => number) => (found.get(n) ?? []).map(pick)
  // A rate that was tried as the lowest and not held is no rate that is held.
  const held = (found: Found) => of(found, ({ isHeld, offered }) => (isHeld ? offered : 0))
  const goal = GOALS[n] === undefined ? {} : { goal: { least: GOALS[n] } }
  const shareOf = (floors: readonly number[]) =>
    figureOf({ unit: '%', runs: held(ours).map((rate, run) => (100 * rate) / (floors[run] ?? Number.NaN)) })
  const name = (what: string) => `rate, N = ${n}: ${what}`
  return {
    [name('held')]: figureOf({ unit: 'commands/s', runs: held(ours), floor: held(floor), ...goal }),
    [name('held by the floor')]: figureOf({ unit: 'commands/s', runs: held(floor) }),
    [name('held by bare fan-out')]: figureOf({ unit: 'events/s', runs: held(fanout) }),
    [name('share of bare fan-out')]: shareOf(held(fanout)),
    [name('share of bare rows')]: shareOf(rows),
    [name('server CPU of 1,000')]: figureOf({
      unit: 's',
      runs: of(ours, (step) => step.serverCpu),
      floor: of(floor, (step) => step.serverCpu),
    }),
    [name('database CPU of 1,000')]: figureOf({
      unit: 's',
      runs: of(ours, (step) => step.databaseCpu),
      floor: of(floor, (step) => step.databaseCpu),
    }),
    [name('event-loop delay, p99')]: figureOf({ unit: 'ms', runs: of(ours, (step) => step.loopP99) }),
    [name('seen by all, p95')]: figureOf({ unit: 'ms', runs: of(ours, (step) => step.seen.p95) }),
    [name('bytes an event and listener')]: figureOf({ unit: 'B', runs: of(ours, (step) => step.bytesPerEvent) }),
    [name('CPU of the load itself')]: figureOf({
      unit: 'cores',
      runs: of(ours, ({ loadCpu }) => loadCpu.listening + loadCpu.writing),
    }),
  }
}
