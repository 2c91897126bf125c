import type { BenchDesk } from '../bench-desk.ts'
import type { Visitors } from '../browser.ts'
import { deskWork } from './desk-work.ts'
import { drive, type Cost, type Pace } from './drive.ts'
import { figureOf, type Figure } from '../figures.ts'
import type { Floor } from '../floor/floor.ts'
import { openScreen } from './other-screen.ts'
import { enterAll } from './wires.ts'

const SEEN_MS = 100

type Seen = { readonly p50: number; readonly p95: number; readonly seen: number }

/** What people's work on one board costs, with a real page looking on, beside the floor measured in turn. */
export async function liveFigures(
  house: { readonly desk: BenchDesk; readonly floor: Floor; readonly visitors: Visitors },
  runs: number,
  pace: Pace,
): Promise<Record<string, Figure>> {
  const { desk, floor, visitors } = house
  const floors: Cost[] = []
  const costs: Cost[] = []
  const screens: Seen[] = []
  for (let run = 0; run < runs; run += 1) {
    floors.push(await stretch(floor.url, desk, pace, () => undefined))
    const screen = await openScreen(visitors, desk.boardId)
    const since = Date.now() + pace.warmUpMs
    costs.push(await stretch(desk.url, desk, pace, screen.sent))
    screens.push(await screen.finish(since))
  }
  const refused = [...costs, ...floors].flatMap((cost) => cost.refused)
  if (refused.length > 0) throw new Error(`The bench does what is refused (${refused.length} times): ${refused[0]}`)
  if (screens.some(({ seen }) => seen === 0)) throw new Error('The other screen showed nothing of what was edited.')
  const of = (pick: (cost: Cost) => number, most?: number) =>
    figureOf({ unit: 'ms', runs: costs.map(pick), floor: floors.map(pick), goal: goalOf(most) })
  return {
    'command → other socket, p50': of((cost) => cost.heardP50),
    'command → other socket, p95': of((cost) => cost.heardP95, SEEN_MS),
    'command → other screen, p50': figureOf({ unit: 'ms', runs: screens.map(({ p50 }) => p50) }),
    'command → other screen, p95': figureOf({
      unit: 'ms',
      runs: screens.map(({ p95 }) => p95),
      goal: { most: SEEN_MS },
    }),
    'write → ack, p50': of((cost) => cost.ackP50),
    'write → ack, p95': of((cost) => cost.ackP95),
    'commands measured a run': figureOf({ unit: '', runs: costs.map(({ commands }) => commands) }),
  }
}

const goalOf = (most?: number) => (most === undefined ? undefined : { most })

async function stretch(
  url: string,
  desk: BenchDesk,
  pace: Pace,
  onStamp: (n: number, at: number) => void,
): Promise<Cost> {
  const wires = await enterAll(url, desk.boardId, desk.tokens)
  try {
    return await drive(desk.boardId, wires, deskWork(await desk.board(), onStamp), pace)
  } finally {
    for (const wire of wires) wire.disconnect()
  }
}
