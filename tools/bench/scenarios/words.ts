import { v7 as uuidv7 } from 'uuid'
import { isRefused } from '#board/kernel/refusal.ts'
import {
  articleOf,
  commandsOn,
  decideCases,
  fillingOf,
  readCases,
  SHAPES,
  timeOf,
  worldOf,
} from '#board/testing/worst-words.ts'
import { createBoard } from '#server/commands/create-board.ts'
import { execute } from '#server/commands/execute.ts'
import { openDesk, type BenchDesk } from '../bench-desk.ts'
import { openVisitors } from '../browser.ts'
import { figureOf, type Figures } from '../figures.ts'
import { unthrottled } from '../page/conditions.ts'
import { visitOnce } from '../page/visit.ts'
import type { Scenario } from './scenario.ts'

const CLAIMS = 6
const MOST_TOLD = 5

type Timed = { readonly name: string; readonly ms: number }

/** The worst words of every kind: what they cost whoever decides, reads and looks at them. */
export const words: Scenario = {
  about: 'texts that are the worst of their kind: every command decided, every read, and a visit to each in Chromium',
  async measure({ runs, say }) {
    const decided: Timed[] = []
    const read: Timed[] = []
    for (const [name, shape] of Object.entries(SHAPES)) {
      const world = worldOf(shape, CLAIMS)
      for (const one of decideCases(name, world, commandsOn(world, shape)))
        decided.push({ name: one.name, ms: timeOf(one, runs) })
      for (const one of readCases(name, world, shape)) read.push({ name: one.name, ms: timeOf(one, runs) })
    }
    const seen = await visits(say)
    const once = Math.min(...Array.from({ length: 20 }, passOver))
    return {
      figures: {
        ...worst('a decision', decided, 20, once),
        ...worst('a read', read, 200, once),
        ...worst('a task of a page', seen, 200, once),
      },
      notes: [decided, read, seen].map(told),
    }
  },
}

function worst(what: string, timed: readonly Timed[], most: number, floor: number): Figures {
  const runs = [Math.max(...timed.map((one) => one.ms))]
  return { [`words: the longest of ${what}`]: figureOf({ unit: 'ms', runs, goal: { most }, floor: [floor] }) }
}

function told(timed: readonly Timed[]): string {
  const sorted = [...timed].sort((a, b) => b.ms - a.ms).slice(0, MOST_TOLD)
  return sorted.map(({ name, ms }) => `${ms.toFixed(1).padStart(7)} ms  ${name}`).join('\n')
}

// The floor: each letter of the longest article looked at once.
function passOver(): number {
  const text = articleOf((length) => 'ab'.repeat(length / 2))
  const start = performance.now()
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at)
  return sum > 0 ? performance.now() - start : Number.NaN
}

async function visits(say: (text: string) => void): Promise<Timed[]> {
  const desk = await openDesk(2)
  try {
    const visitors = await openVisitors(desk)
    try {
      const seen: Timed[] = []
      for (const [name, shape] of Object.entries(SHAPES)) {
        const address = await boardOn(desk, shape)
        const { longestTaskMs } = await visitOnce(visitors, unthrottled, address)
        seen.push({ name, ms: longestTaskMs })
        say(`  ${name}: the longest task ${Math.round(longestTaskMs)} ms`)
      }
      return seen
    } finally {
      await visitors.close()
    }
  } finally {
    await desk.close()
  }
}

/** Opens a board of hostile words and gives the address at which its first discussion is open. */
async function boardOn({ people }: BenchDesk, shape: (length: number) => string): Promise<string> {
  const [first, second] = people
  if (!first || !second) throw new Error('A desk without people has no boards.')
  const created = await createBoard({ title: 'Words', language: 'en', article: { text: articleOf(shape) } }, first)
  if (isRefused(created)) throw new Error(`no board: ${JSON.stringify(created.refused)}`)
  const ids = new Map<number, string>()
  const newId = (n: number) => {
    const id = ids.get(n) ?? uuidv7()
    ids.set(n, id)
    return id
  }
  const given = fillingOf(shape, CLAIMS, newId)
  for (const { by, command } of given) {
    const answer = await execute({ id: uuidv7(), boardId: created.boardId, command }, by === 4 ? second : first)
    if (isRefused(answer)) throw new Error(`${command.type}: ${JSON.stringify(answer.refused)}`)
  }
  return `/boards/${created.boardId}?claim=${newId(100)}&thread=${newId(104)}`
}
