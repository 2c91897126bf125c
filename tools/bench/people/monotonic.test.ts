import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { nowMs } from './monotonic.ts'

it('tells another process the same time', () => {
  const script = `import(${JSON.stringify(path.join(import.meta.dirname, 'monotonic.ts'))}).then(({ nowMs }) => console.log(nowMs()))`
  const before = nowMs()
  const there = Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))
  expect(there).toBeGreaterThan(before)
  expect(there).toBeLessThan(nowMs())
})
