import { expect, it } from 'vitest'
import { closing, readCounts } from './counts.ts'

it('reads what vitest, Playwright and the fault suite report, a flaky test as a failed one', () => {
  const assertions = [
    { status: 'passed', fullName: 'is right', failureMessages: [] },
    { status: 'failed', fullName: 'is wrong', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] },
  ]
  const files = [
    { name: 'a.test.ts', message: '', assertionResults: assertions },
    { name: 'b.test.ts', message: 'cannot be read', assertionResults: [] },
  ]
  expect(readCounts({ numPassedTests: 7, numFailedTests: 2, testResults: files })).toEqual({
    passed: 7,
    failed: 2,
    said: ['a.test.ts › is wrong\n  expected 1\n  to be 2', 'b.test.ts\n  cannot be read'],
  })
  const spec = { title: 'a journey', file: 'j.spec.ts', line: 7 }
  const suites = [
    {
      title: 'j.spec.ts',
      specs: [{ ...spec, ok: true, tests: [{ results: [{}] }] }],
      suites: [{ specs: [{ ...spec, ok: false, tests: [{ results: [{ error: { message: 'too late' } }] }] }] }],
    },
  ]
  expect(readCounts({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, suites })).toEqual({
    passed: 4,
    failed: 2,
    said: ['j.spec.ts:7 › a journey\n  too late'],
  })
  expect(readCounts({ seed: 3, passed: 18, failed: 1, said: ['fault 3'], table: [] })).toEqual({
    passed: 18,
    failed: 1,
    said: ['fault 3'],
  })
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
