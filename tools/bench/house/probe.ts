// Loaded into the server of the bench before anything of its own (`node --import`): it tells the bench what only the
// process itself can know. Nothing of the product knows it.
import { Session } from 'node:inspector/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { answerParent } from '../load/answer-parent.ts'

const RESOLUTION_MS = 10

const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
let session: Session | undefined

async function memory() {
  // Twice, since what the first sets free may hold more.
  for (let times = 0; times < 2; times += 1) {
    globalThis.gc?.()
    await pause(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heapUsed, external }
}

async function startProfile() {
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  return null
}

async function stopProfile() {
  const stopped = await session?.post('Profiler.stop')
  session?.disconnect()
  return stopped?.profile
}

const answers: Record<string, () => unknown> = {
  memory,
  startProfile,
  stopProfile,
  watchLoop() {
    loop.enable()
    loop.reset()
    return null
  },
  loop() {
    const ms = (share: number) => Math.max(0, loop.percentile(share) / 1e6 - RESOLUTION_MS)
    return { p50: ms(50), p99: ms(99), max: Math.max(0, loop.max / 1e6 - RESOLUTION_MS) }
  },
}

answerParent(answers)
