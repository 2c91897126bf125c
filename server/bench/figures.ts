import { cpus } from 'node:os'
import { z } from 'zod'
import { spreadOf } from './spread.ts'

const spread = z.object({ median: z.number(), low: z.number(), high: z.number() })
const figure = spread.extend({
  unit: z.enum(['ms', 'kB', '']),
  /** What it must not exceed; null where nothing is promised. */
  ceiling: z.number().nullable(),
  /** How many times the floor measured in the same run, which takes the machine out; null where there is no floor. */
  overFloor: spread.nullable(),
})

/** Everything that one run of the bench found, and where. */
export const report = z.object({
  machine: z.object({ cpu: z.string(), cores: z.int(), node: z.string(), load: z.number() }),
  figures: z.record(z.string(), figure),
})

export type Report = z.output<typeof report>
export type Figure = z.output<typeof figure>

type Measured = {
  readonly unit: Figure['unit']
  readonly runs: readonly number[]
  readonly ceiling?: number
  readonly floor?: readonly number[]
}

/** One figure from its repetitions, each against the floor that was measured beside it. */
export function figureOf({ unit, runs, ceiling, floor }: Measured): Figure {
  const ratios = floor && runs.map((run, n) => run / (floor[n] ?? Number.NaN))
  return {
    unit,
    ...rounded(spreadOf(runs)),
    ceiling: ceiling ?? null,
    overFloor: ratios ? rounded(spreadOf(ratios)) : null,
  }
}

/** The machine that is measured on; `load` is what others asked of it when the run began. */
export function machineNow(load: number): Report['machine'] {
  return { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, load: round(load) }
}

const rounded = ({ median, low, high }: z.output<typeof spread>) => ({
  median: round(median),
  low: round(low),
  high: round(high),
})

const round = (number: number) => Math.round(number * 10) / 10
