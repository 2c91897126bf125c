import { readFileSync } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The fields of /proc/<pid>/stat behind the name, which may itself hold spaces; undefined where there is no /proc. */
function procStat(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** True when a process of this number runs, whoever owns it; one that only waits to be buried is dead. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  // In a container nobody may bury orphans, and signals still "reach" them.
  return procStat(pid)?.[0] !== 'Z'
}

/** Names a living process so that a later one with the same number is not taken for it; undefined when it is dead. */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  const started = procStat(pid)?.[19]
  return started === undefined ? `${pid}` : `${pid}:${started}`
}

/** True when the process that gave this identity still runs. */
export function stillRuns(identity: string): boolean {
  return identity !== '' && identityOf(Number(identity.split(':')[0])) === identity
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(identityOf(process.pid) ?? '')
    await handle.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const holderOf = (file: string) => readFile(file, 'utf8').catch(() => '')

/** Runs work while no other living process does the same under this lock file; waits at most `patienceMs`. */
export async function alone<T>(file: string, work: () => Promise<T>, patienceMs = 180_000): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true })
  const until = Date.now() + patienceMs
  while (!(await take(file))) {
    const holder = await holderOf(file)
    await pause(100)
    // An empty file is a holder between its open and its write, or one that died there: hence the pause before judging.
    if (!stillRuns(holder) && (await holderOf(file)) === holder) await rm(file, { force: true })
    if (Date.now() > until) throw new Error(`Process ${holder} holds ${file} for too long: stop it and start again.`)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
