import { z } from 'zod'
import { readIfThere } from '#server/ground/keep.ts'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const faults = z.object({ passed: z.number(), failed: z.number() })
const playwright = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })

/** The counts in a report that vitest, Playwright or the fault suite left; a test that passed only at the second try has failed. */
export function readCounts(report: unknown): Counts {
  const unit = vitest.safeParse(report)
  if (unit.success) return { passed: unit.data.numPassedTests, failed: unit.data.numFailedTests }
  const tried = faults.safeParse(report)
  if (tried.success) return tried.data
  const { stats } = playwright.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

/** The counts in a report file; none when a run ended before it wrote one. */
export async function countsIn(file: string): Promise<Counts> {
  const text = await readIfThere(file)
  return text === undefined ? { passed: 0, failed: 0 } : readCounts(JSON.parse(text))
}

/** The closing counts: a stage that failed without a failed test (types, a crash) counts as one failure, never as none. */
export function closing(stages: readonly { ok: boolean; counts: Counts }[]): Counts {
  const sum = { passed: 0, failed: 0 }
  for (const { ok, counts } of stages) {
    sum.passed += counts.passed
    sum.failed += !ok && counts.failed === 0 ? 1 : counts.failed
  }
  return sum
}
