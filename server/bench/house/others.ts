import { readIfThere } from '../../ground/keep.ts'
import { cpuSecondsOfTree } from './usage.ts'

const TICKS_PER_SECOND = 100

/** Begins to watch; the answer tells how many cores everybody but this bench has used since, or NaN where the system does not tell. */
export async function watchOthers(): Promise<() => Promise<number>> {
  const begun = performance.now()
  const before = await usedByOthers()
  return async () => Math.max(0, (await usedByOthers()) - before) / ((performance.now() - begun) / 1_000)
}

async function usedByOthers(): Promise<number> {
  const text = await readIfThere('/proc/stat').catch(() => undefined)
  if (text === undefined) return Number.NaN
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, steal = 0] = text
    .slice(0, text.indexOf('\n'))
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  const busy = (user + nice + system + irq + soft + steal) / TICKS_PER_SECOND
  return busy - (await cpuSecondsOfTree(process.pid))
}
