import { figureOf, type Figures } from '../../figures.ts'
import { openLoadDesk } from '../../house/load-desk.ts'
import { openCrowd, type Crowd } from '../../load/crowd.ts'
import { highestHeld } from '../../load/search.ts'
import { seatEverywhere } from '../../load/seat-everywhere.ts'
import { gatherOn, step, type Step } from '../../load/step.ts'
import type { Target } from '../../load/run-load.ts'
import type { Subject } from '../../load/subject.ts'
import type { Asked, Scenario } from '../scenario.ts'

const PEOPLE = 80
const LISTENERS = 50
const MANY = { boards: 20, peopleEach: 5, writersEach: 2 }
const GUESS = 2_000
const STRETCH = { warmUpMs: 500, runMs: 3_000 }
const WARM = { perSecond: 400, warmUpMs: 0, runMs: 4_000 }

type Gather = (subject: Subject, crowd: Crowd) => Promise<readonly Target[]>

const together: Gather = async (subject, crowd) => [await gatherOn(subject, crowd, LISTENERS)]
const spread: Gather = (subject, crowd) =>
  seatEverywhere(subject, crowd, { ...MANY, serverOf: (board, person) => board + person })
const byBoard: Gather = (subject, crowd) => seatEverywhere(subject, crowd, { ...MANY, serverOf: (board) => board })

const ONE = `one board, ${LISTENERS} listeners`
const BOARDS = `${MANY.boards} boards × ${MANY.peopleEach}`

// With one server it makes no difference who is at which.
const WORK: Readonly<Record<number, Readonly<Record<string, Gather>>>> = {
  1: { [ONE]: together, [BOARDS]: spread },
  2: { [ONE]: together, [`${BOARDS}, each at both`]: spread, [`${BOARDS}, each at one`]: byBoard },
}

/** What a second server process on the same database brings, and costs. */
export const processes: Scenario = {
  about: `the highest rate held by one server and by two on one database: ${ONE}, and ${BOARDS}`,
  async measure(asked) {
    const crowd = openCrowd()
    const found = new Map<string, Step[]>()
    try {
      // One and two in turn, since only what is measured within minutes compares.
      for (let run = 0; run < asked.runs; run += 1)
        for (const servers of Object.keys(WORK).map(Number))
          for (const [name, best] of await once(servers, crowd, asked))
            found.set(name, [...(found.get(name) ?? []), best])
      return { figures: Object.assign({}, ...[...found].map(([name, steps]) => figuresOf(name, steps))) }
    } finally {
      await crowd.close()
    }
  },
}

async function once(servers: number, crowd: Crowd, asked: Asked): Promise<Map<string, Step>> {
  const subject = await openLoadDesk(PEOPLE, servers)
  const found = new Map<string, Step>()
  try {
    await attempt(subject, crowd, together, WARM)
    for (const [work, gather] of Object.entries(WORK[servers] ?? {})) {
      const name = `${servers} ${servers === 1 ? 'process' : 'processes'}, ${work}`
      found.set(name, await highest(subject, crowd, asked, { name, gather }))
    }
    return found
  } finally {
    await subject.close()
  }
}

type Work = { readonly name: string; readonly gather: Gather }

async function highest(subject: Subject, crowd: Crowd, { say }: Asked, { name, gather }: Work): Promise<Step> {
  const best = await highestHeld(GUESS, async (perSecond) => {
    const result = await attempt(subject, crowd, gather, { perSecond, ...STRETCH })
    say(`  ${name}: ${perSecond}/s ${result.isHeld ? 'held' : 'not held'} (p95 ${Math.round(result.seen.p95)} ms)`)
    return { isHeld: result.isHeld, result }
  })
  return best.result
}

async function attempt(subject: Subject, crowd: Crowd, gather: Gather, pace: typeof WARM): Promise<Step> {
  try {
    return await step(subject, crowd, await gather(subject, crowd), pace)
  } finally {
    await crowd.leave()
  }
}

function figuresOf(name: string, found: readonly Step[]): Figures {
  const of = (unit: string, pick: (step: Step) => number) => figureOf({ unit, runs: found.map(pick) })
  return {
    [`${name}: held`]: of('commands/s', ({ isHeld, offered }) => (isHeld ? offered : 0)),
    [`${name}: seen p50`]: of('ms', ({ seen }) => seen.p50),
    [`${name}: seen p95`]: of('ms', ({ seen }) => seen.p95),
    [`${name}: server CPU of 1,000`]: of('s', ({ serverCpu }) => serverCpu),
    [`${name}: database CPU of 1,000`]: of('s', ({ databaseCpu }) => databaseCpu),
  }
}
