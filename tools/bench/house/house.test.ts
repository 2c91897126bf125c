import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { watchOthers } from './others.ts'
import { dearest } from './profile.ts'
import { cpuSeconds, cpuSecondsOfTree } from './usage.ts'

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 4 })

it('the dearest functions are shares of the time at work, without the idle and the profiler itself', () => {
  const nodes = [
    { id: 1, callFrame: frame('(idle)') },
    { id: 2, callFrame: frame('diff', 'file:///x/node_modules/board/diff.js') },
    { id: 3, callFrame: frame('writev') },
    { id: 4, callFrame: frame('post', 'node:inspector') },
  ]
  const found = dearest({ nodes, samples: [1, 2, 3, 2, 4], timeDeltas: [50, 30, 10, 10, 500] })
  expect(found).toEqual([
    { share: 0.8, what: 'diff  board/diff.js:5' },
    { share: 0.2, what: 'writev' },
    { share: 0.5, what: '(of the whole time the thread was at work)' },
  ])
})

it.runIf(process.platform === 'linux')('the CPU time of a process grows with its work', async () => {
  const [own = 0, tree = 0] = [await cpuSeconds(process.pid), await cpuSecondsOfTree(process.pid)]
  burn(0.2)
  expect((await cpuSeconds(process.pid)) - own).toBeGreaterThan(0.05)
  expect((await cpuSecondsOfTree(process.pid)) - tree).toBeGreaterThan(0.05)
  expect(await cpuSeconds(2 ** 30)).toBeNaN()
})

it.runIf(process.platform === 'linux')('what this process does is not taken for the work of others', async () => {
  const others = await watchOthers()
  const begun = performance.now()
  const before = process.cpuUsage()
  burn(0.3)
  const own = process.cpuUsage(before).user / 1_000 / (performance.now() - begun)
  const cores = await others()
  expect(cores).toBeGreaterThanOrEqual(0)
  // Were ours counted among theirs, both together would be more than there is.
  expect(cores + own).toBeLessThan(availableParallelism() * 1.1)
})

function burn(seconds: number): void {
  for (const before = process.cpuUsage(); process.cpuUsage(before).user < seconds * 1e6;)
    JSON.stringify(Array.from({ length: 100 }, Math.random))
}
