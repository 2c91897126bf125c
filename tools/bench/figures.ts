import { z } from 'zod'
import { spreadOf } from './spread.ts'

const spread = z.object({ median: z.number(), low: z.number(), high: z.number() })
const figure = spread.extend({
  unit: z.string(),
  /** What it must not exceed (`most`) or fall short of (`least`); null where nothing is promised. */
  goal: z.union([z.object({ most: z.number() }), z.object({ least: z.number() })]).nullable(),
  /** How many times the floor measured in the same run, which takes the machine out; null where there is no floor. */
  ofFloor: spread.nullable(),
  /** Cores that everybody else used meanwhile: more than a little, and the figure is not worth much. */
  others: z.number().nullable().default(null),
})

/** Everything that one run of the bench found, and where. */
export const report = z.object({
  machine: z.object({
    cpu: z.string(),
    cores: z.int(),
    memoryGB: z.number(),
    node: z.string(),
    postgres: z.string(),
    synchronousCommit: z.string(),
  }),
  figures: z.record(z.string(), figure),
})

export type Report = z.output<typeof report>
export type Figure = z.output<typeof figure>
export type Figures = Record<string, Figure>
export type Goal = NonNullable<Figure['goal']>

type Measured = {
  readonly unit: string
  readonly runs: readonly number[]
  readonly goal?: Goal
  readonly floor?: readonly number[]
}

/** One figure from its repetitions, each against the floor that was measured beside it. */
export function figureOf({ unit, runs, goal, floor }: Measured): Figure {
  // Where the floor was not measured this time there is nothing to compare with.
  const ratios = floor?.length === runs.length && runs.map((run, n) => run / (floor[n] ?? Number.NaN))
  return {
    unit,
    ...rounded(spreadOf(runs)),
    goal: goal ?? null,
    ofFloor: ratios ? rounded(spreadOf(ratios)) : null,
    others: null,
  }
}

/** True when a figure is not what was promised. */
export function isMissed({ goal, median }: Figure): boolean {
  if (goal === null) return false
  return 'most' in goal ? !(median <= goal.most) : !(median >= goal.least)
}

/** Figures with what others used meanwhile. Those that could not be measured are left out: no number is better than a false one. */
export function measuredBeside(others: number, figures: Figures): Figures {
  const measured = Object.entries(figures).filter(([, { median }]) => Number.isFinite(median))
  return Object.fromEntries(measured.map(([name, figure]) => [name, { ...figure, others: round(others) }]))
}

const rounded = ({ median, low, high }: z.output<typeof spread>) => ({
  median: round(median),
  low: round(low),
  high: round(high),
})

// Three digits say all that a measurement on a shared machine can.
function round(number: number): number {
  if (!Number.isFinite(number) || number === 0) return number
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))))
  return Number(number.toFixed(Math.min(digits, 6)))
}
