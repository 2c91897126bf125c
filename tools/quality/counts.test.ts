import { expect, it } from 'vitest'
import { closing, readCounts } from './counts.ts'

it('reads what vitest, Playwright and the fault suite report, a flaky test as a failed one', () => {
  expect(readCounts({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 9 })).toEqual({ passed: 7, failed: 2 })
  expect(readCounts({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual({ passed: 4, failed: 2 })
  expect(readCounts({ seed: 3, passed: 18, failed: 1, table: [] })).toEqual({ passed: 18, failed: 1 })
})

it('never closes with "0 failed" after a stage that failed without a failed test', () => {
  const none = { passed: 0, failed: 0 }
  expect(
    closing([
      { ok: false, counts: none },
      { ok: true, counts: { passed: 5, failed: 0 } },
    ]),
  ).toEqual({ passed: 5, failed: 1 })
  expect(closing([{ ok: false, counts: { passed: 5, failed: 3 } }])).toEqual({ passed: 5, failed: 3 })
})
