import { openDesk, type BenchDesk } from '../bench-desk.ts'
import { openVisitors, type Visitors } from '../browser.ts'
import { figureOf, type Figures, type Goal } from '../figures.ts'
import { fillBoard } from '../house/fill-board.ts'
import { phone, slowCpu, unthrottled, type Condition } from '../page/conditions.ts'
import { timeToType, visitOnce, type Visit } from '../page/visit.ts'
import { times, type Asked, type Scenario } from './scenario.ts'
import { SIZES, type Size } from './sizes.ts'

const PEOPLE = 10
// What is less moves a few letters by a pixel, once, and nobody sees it.
const SHIFT_DIGITS = 4

type Part = 'first paint' | 'largest paint' | 'shift' | 'scripts' | 'a comment can be typed' | 'longest task'
const everywhere: Partial<Record<Part, Goal>> = { shift: { most: 0 }, scripts: { most: 250 } }
const GOALS: Readonly<Record<string, Partial<Record<Part, Goal>>>> = {
  '100 + 1,000, unthrottled': { 'largest paint': { most: 400 } },
  '100 + 1,000, mobile': { 'largest paint': { most: 2_500 } },
  '500 + 10,000, unthrottled': { 'a comment can be typed': { most: 2_000 } },
}

/** The first visit to boards of three sizes, under a condition of its own each. */
export const pages: Readonly<Record<string, Scenario>> = {
  page: visits(unthrottled),
  'page-slow': visits(slowCpu),
  'page-mobile': visits(phone),
}

function visits(condition: Condition): Scenario {
  return {
    about: `the first visit in Chromium, ${condition.name}: the sample, 100 + 1,000, 500 + 10,000`,
    async measure(asked) {
      const desk = await openDesk(PEOPLE)
      try {
        const visitors = await openVisitors(desk)
        try {
          const figures: Figures = {}
          for (const size of SIZES) Object.assign(figures, await ofSize(desk, visitors, size, condition, asked))
          return { figures }
        } finally {
          await visitors.close()
        }
      } finally {
        await desk.close()
      }
    },
  }
}

async function ofSize(
  desk: BenchDesk,
  visitors: Visitors,
  size: Size,
  condition: Condition,
  { runs, say }: Asked,
): Promise<Figures> {
  const { address, threadAddress } = await addressesOf(desk, size)
  // The server is to be warm, the browser is not.
  await visitOnce(visitors, unthrottled, address)
  await timeToType(visitors, unthrottled, threadAddress)
  const visits = await times(runs, () => visitOnce(visitors, condition, address))
  const typed = await times(runs, () => timeToType(visitors, condition, threadAddress))
  say(`  ${size.name}: typed after ${typed.map(Math.round).join(', ')} ms`)
  return figuresOf(size, condition, visits, typed)
}

async function addressesOf(desk: BenchDesk, { claims, comments }: Size) {
  if (claims > 0) {
    const { boardId, claims: ids } = await fillBoard(desk.people, claims, comments)
    const claimId = ids[0] ?? ''
    return { address: `/boards/${boardId}`, threadAddress: `/boards/${boardId}?claim=${claimId}&thread=${claimId}` }
  }
  const discussed = Object.values((await desk.board()).claims).find((claim) => claim.threads.length > 0)
  const place = `claim=${discussed?.id ?? ''}&thread=${discussed?.threads[0]?.id ?? ''}`
  return { address: `/boards/${desk.boardId}`, threadAddress: `/boards/${desk.boardId}?${place}` }
}

function figuresOf(size: Size, condition: Condition, visits: readonly Visit[], typed: readonly number[]): Figures {
  const name = `${size.name}, ${condition.name}`
  const of = (part: Part, unit: string, runs: readonly number[]) => {
    const goal = GOALS[name]?.[part] ?? everywhere[part]
    return { [`page, ${name}: ${part}`]: figureOf({ unit, runs, goal }) }
  }
  const all = (pick: (visit: Visit) => number) => visits.map(pick)
  return {
    ...of(
      'first paint',
      'ms',
      all((visit) => visit.firstPaintMs),
    ),
    ...of(
      'largest paint',
      'ms',
      all((visit) => visit.largestPaintMs),
    ),
    ...of(
      'shift',
      '',
      all((visit) => Number(visit.shift.toFixed(SHIFT_DIGITS))),
    ),
    ...of('a comment can be typed', 'ms', typed),
    ...of(
      'longest task',
      'ms',
      all((visit) => visit.longestTaskMs),
    ),
    ...of(
      'scripts',
      'kB',
      all((visit) => visit.scriptsKB),
    ),
    [`page, ${name}: HTML`]: figureOf({ unit: 'kB', runs: all((visit) => visit.htmlKB) }),
  }
}
