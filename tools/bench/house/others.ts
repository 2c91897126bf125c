import { readIfThere } from '#server/ground/keep.ts'
import { TreeUsage } from './tree-usage.ts'
import { allStats } from './usage.ts'

const TICKS_PER_SECOND = 100
const LOOK_EVERY_MS = 1_000

/** Begins to watch; the answer tells how many cores everybody but this bench has used since, or NaN where the system does not tell. */
export async function watchOthers(): Promise<() => Promise<number>> {
  const ours = new TreeUsage(process.pid)
  const usedByOthers = async () => {
    const all = await usedByAll()
    ours.take(await allStats())
    return all - ours.used()
  }
  const begun = performance.now()
  const before = await usedByOthers()
  // What ends between two looks is known as it was at the first.
  const looking = setInterval(() => void allStats().then((stats) => ours.take(stats)), LOOK_EVERY_MS).unref()
  return async () => {
    clearInterval(looking)
    return Math.max(0, (await usedByOthers()) - before) / ((performance.now() - begun) / 1_000)
  }
}

async function usedByAll(): Promise<number> {
  const text = await readIfThere('/proc/stat').catch(() => undefined)
  if (text === undefined) return Number.NaN
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, steal = 0] = text
    .slice(0, text.indexOf('\n'))
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return (user + nice + system + irq + soft + steal) / TICKS_PER_SECOND
}
