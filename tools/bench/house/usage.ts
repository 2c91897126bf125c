import { readdir, readFile } from 'node:fs/promises'
import { readIfThere } from '#server/ground/keep.ts'

// What Linux counts in, on every machine that it runs on.
const TICKS_PER_SECOND = 100

/** What the system counts of a process: when it began, and the CPU seconds of itself and of what it has waited for. */
export type Stat = {
  readonly parent: number
  readonly start: number
  readonly own: number
  readonly ofEnded: number
}

/** CPU seconds that a process has used so far; NaN where the system does not tell (anywhere but Linux). */
export async function cpuSeconds(pid: number): Promise<number> {
  return (await statOf(pid))?.own ?? Number.NaN
}

/** CPU seconds of a process and everything that it started, what has ended included. */
export async function cpuSecondsOfTree(root: number): Promise<number> {
  const stats = await allStats()
  const isBelow = (pid: number): boolean => {
    if (pid === root) return true
    const parent = stats.get(pid)?.parent ?? 0
    return parent > 1 && isBelow(parent)
  }
  const below = [...stats].filter(([pid]) => isBelow(pid))
  return below.reduce((sum, [, stat]) => sum + stat.own + stat.ofEnded, 0)
}

/** Every process of the machine as it stands now, by number; none where the system does not tell. */
export async function allStats(): Promise<ReadonlyMap<number, Stat>> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 0)
  const found = await Promise.all(pids.map(async (pid) => [pid, await statOf(pid)] as const))
  return new Map(found.flatMap(([pid, stat]) => (stat ? [[pid, stat] as const] : [])))
}

async function statOf(pid: number): Promise<Stat | undefined> {
  const text = await readIfThere(`/proc/${pid}/stat`).catch(() => undefined)
  if (text === undefined) return undefined
  // The name may hold spaces and brackets: everything after the last bracket is numbers.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const seconds = (a: number) => (Number(fields[a]) + Number(fields[a + 1])) / TICKS_PER_SECOND
  return { parent: Number(fields[1]), start: Number(fields[19]), own: seconds(11), ofEnded: seconds(13) }
}

/** The process number of the database server of a data folder. */
export async function postgresOf(dataDir: string): Promise<number> {
  return Number((await readFile(`${dataDir}/postgres/postmaster.pid`, 'utf8')).split('\n')[0])
}
