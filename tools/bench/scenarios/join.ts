import path from 'node:path'
import { z } from 'zod'
import { openDesk, type BenchDesk } from '../bench-desk.ts'
import { figureOf, type Figures, type Goal } from '../figures.ts'
import { fillBoard } from '../house/fill-board.ts'
import { startHelper, type Helper } from '../load/helper.ts'
import { quantile } from '../spread.ts'
import { times, type Scenario } from './scenario.ts'
import { SIZES, type Size } from './sizes.ts'

const PEOPLE = 10
const JOINS = 20
const WARM = 10
const PAUSE_FOR_HELLOS = 2

const joined = z.object({ ms: z.number(), helloMs: z.number(), bytes: z.int(), comments: z.int() })
type Joined = z.output<typeof joined>

const GOALS: Readonly<Record<string, { ms: Goal; kB: Goal }>> = {
  '100 + 1,000': { ms: { most: 30 }, kB: { most: 80 } },
}

/** The first arrival at a board over the live connection. */
export const join: Scenario = {
  about: 'from the first packet to a usable replica, and bytes on the wire: the sample, 100 + 1,000, 500 + 10,000',
  async measure({ runs }) {
    const desk = await openDesk(PEOPLE)
    const helper = startHelper(path.join(import.meta.dirname, '../people/join-process.ts'))
    try {
      const figures: Figures = {}
      for (const size of SIZES) Object.assign(figures, await ofSize(desk, helper, size, runs))
      return { figures }
    } finally {
      await helper.close()
      await desk.close()
    }
  },
}

async function ofSize(desk: BenchDesk, helper: Helper, size: Size, runs: number): Promise<Figures> {
  const { claims, comments, name } = size
  const boardId = claims === 0 ? desk.boardId : (await fillBoard(desk.people, claims, comments)).boardId
  const place = { host: '127.0.0.1', port: desk.server.port }
  let visits = 0
  const once = () => {
    // In turn, since one person may not say hello for ever.
    const person = (visits += 1) % PEOPLE
    const { userId } = desk.people[person] ?? { userId: '' }
    return helper.ask(joined, 'join', { place, token: desk.tokens[person], userId, boardId })
  }
  await times(WARM, once)
  const found = await times(runs, async (run) => {
    const some = await times(JOINS, once)
    if (run % PAUSE_FOR_HELLOS === 1) await new Promise((resolve) => setTimeout(resolve, 1_000))
    return some
  })
  const of = (unit: string, pick: (one: Joined) => number, share: number, goal?: Goal) =>
    figureOf({ unit, goal, runs: found.map((some) => quantile(some.map(pick), share)) })
  return {
    [`join, ${name}: usable, p50`]: of('ms', ({ ms }) => ms, 0.5, GOALS[name]?.ms),
    [`join, ${name}: usable, p95`]: of('ms', ({ ms }) => ms, 0.95),
    [`join, ${name}: of it after the connection`]: of('ms', ({ helloMs }) => helloMs, 0.5),
    [`join, ${name}: on the wire`]: of('kB', ({ bytes }) => bytes / 1_000, 0.5, GOALS[name]?.kB),
  }
}
