import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'
import { readIfThere } from '#server/ground/keep.ts'

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** The same, with what is said of those that failed. */
export interface Counts extends Tally {
  readonly said: readonly string[]
}

/** Of a stage that left no report. */
export const NONE: Counts = { passed: 0, failed: 0, said: [] }

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
})
const faults = z.object({ passed: z.number(), failed: z.number(), said: z.array(z.string()) })
const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(
    z.object({ results: z.array(z.object({ error: z.object({ message: z.string().default('') }).optional() })) }),
  ),
})
const suite = z.object({
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([])
  },
})
const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
})

const MOST_LETTERS = 400
const failure = (name: string, why = '') =>
  `${name}\n  ${stripVTControlCharacters(why).slice(0, MOST_LETTERS).replaceAll('\n', '\n  ')}`

function failuresOfVitest({ testResults }: z.output<typeof vitest>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(assertionResults.length === 0 && message ? [failure(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [why] }) => failure(`${name} › ${fullName}`, why)),
  ])
}

function failuresOfSuite({ specs, suites }: z.output<typeof suite>): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const why = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? [])).at(0)
      return failure(`${file}:${line} › ${title}`, why)
    })
  return [...own, ...suites.flatMap(failuresOfSuite)]
}

/** The counts in a report that vitest, Playwright or the fault suite left; a test that passed only at the second try has failed. */
export function readCounts(report: unknown): Counts {
  const unit = vitest.safeParse(report)
  if (unit.success) {
    const { numPassedTests, numFailedTests } = unit.data
    return { passed: numPassedTests, failed: numFailedTests, said: failuresOfVitest(unit.data) }
  }
  const tried = faults.safeParse(report)
  if (tried.success) return tried.data
  const { stats, suites } = playwright.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, said: suites.flatMap(failuresOfSuite) }
}

/** The counts in a report file; none when a run ended before it wrote one. */
export async function countsIn(file: string): Promise<Counts> {
  const text = await readIfThere(file)
  return text === undefined ? NONE : readCounts(JSON.parse(text))
}

/** The closing counts: a stage that failed without a failed test (types, a crash) counts as one failure, never as none. */
export function closing(stages: readonly { ok: boolean; counts: Tally }[]): Tally {
  const sum = { passed: 0, failed: 0 }
  for (const { ok, counts } of stages) {
    sum.passed += counts.passed
    sum.failed += !ok && counts.failed === 0 ? 1 : counts.failed
  }
  return sum
}
