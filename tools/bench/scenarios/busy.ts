import { openDesk, type BenchDesk } from '../bench-desk.ts'
import { openVisitors, type Visitors } from '../browser.ts'
import { figureOf, type Figures, type Goal } from '../figures.ts'
import { fillBoard } from '../house/fill-board.ts'
import { openCrowd, type Crowd } from '../load/crowd.ts'
import type { Target } from '../load/run-load.ts'
import { workOn, type Felt } from '../page/busy-page.ts'
import { slowCpu, unthrottled, type Condition } from '../page/conditions.ts'
import { times, type Scenario } from './scenario.ts'

const PEOPLE = 10
const BOARD = { claims: 100, comments: 1_000 }
const WRITERS = 4
const PER_SECOND = 20
const FOR_MS = 16_000
/** The claim in hand is one of so many that the others write on. */
const BUSY_CLAIMS = 5

/** A page that is worked on while others write. */
export const busy: Scenario = {
  about: `typing and clicking in Chromium while ${PER_SECOND} events a second arrive: INP and long tasks`,
  async measure({ runs }) {
    const desk = await openDesk(PEOPLE)
    const crowd = openCrowd()
    try {
      const visitors = await openVisitors(desk)
      try {
        const target = await fillBoard(desk.people, BOARD.claims, BOARD.comments)
        const figures: Figures = {}
        for (const condition of [unthrottled, slowCpu]) {
          const felt = await times(runs, () => once(desk, visitors, crowd, target, condition))
          Object.assign(figures, figuresOf(condition, felt))
        }
        return { figures }
      } finally {
        await visitors.close()
      }
    } finally {
      await crowd.close()
      await desk.close()
    }
  },
}

async function once(desk: BenchDesk, visitors: Visitors, crowd: Crowd, target: Target, condition: Condition) {
  const { boardId, claims } = target
  const place = { host: '127.0.0.1', port: desk.server.port }
  await crowd.connect(desk.tokens.slice(1, 1 + WRITERS).map((token) => ({ place, token, boardId })))
  try {
    const claimId = claims[0] ?? ''
    const address = `/boards/${boardId}?claim=${claimId}&thread=${claimId}`
    return await workOn(visitors, condition, address, async () => {
      const { refused } = await crowd.write(PER_SECOND, FOR_MS, { [boardId]: claims.slice(0, BUSY_CLAIMS) })
      const [why] = Object.keys(refused)
      if (why !== undefined) throw new Error(`The others were refused: ${why}`)
    })
  } finally {
    await crowd.leave()
  }
}

function figuresOf({ name }: Condition, felt: readonly Felt[]): Figures {
  const isPromised = name === unthrottled.name
  const of = (unit: string, pick: (one: Felt) => number, goal?: Goal) =>
    figureOf({ unit, runs: felt.map(pick), ...(isPromised ? { goal } : {}) })
  return {
    [`busy, ${name}: INP`]: of('ms', ({ inpMs }) => inpMs, { most: 100 }),
    [`busy, ${name}: longest task`]: of('ms', ({ longestTaskMs }) => longestTaskMs, { most: 50 }),
    [`busy, ${name}: long tasks`]: of('', ({ longTasks }) => longTasks),
    [`busy, ${name}: interactions`]: of('', ({ interactions }) => interactions),
  }
}
