import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const UNWRITTEN_MS = 10_000

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

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

// Written first and named then: a lock that is there says whose it is, so an empty one is nobody's.
async function take(file: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, identityOf(process.pid) ?? '', { flag: 'wx', mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    // Some file systems know no second name for a file.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(String(codeOf(error)))) throw error
    return takeUnlinked(file)
  } finally {
    await rm(draft, { force: true })
  }
}

async function takeUnlinked(file: string): Promise<boolean> {
  try {
    await writeFile(file, identityOf(process.pid) ?? '', { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const holderOf = (file: string) => readFile(file, 'utf8').catch(() => undefined)

async function isLeftBehind(file: string): Promise<boolean> {
  const holder = await holderOf(file)
  if (holder === undefined || stillRuns(holder)) return false
  // Where names cannot be linked, an empty file may be a holder between making it and writing to it.
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
  return holder !== '' || Date.now() - mtimeMs > UNWRITTEN_MS
}

/**
 * Takes away the lock of a dead holder. Two that see the same dead holder must not both: the second would take away the
 * lock that the first has just taken. So this too is done by one at a time, under a lock of its own.
 */
async function clear(file: string, patienceMs: number): Promise<void> {
  await alone(
    `${file}.clearing`,
    async () => {
      if (await isLeftBehind(file)) await rm(file, { force: true })
    },
    patienceMs,
  )
}

/** Runs work while no other living process does the same under this lock file; waits at most `patienceMs`. */
export async function alone<T>(file: string, work: () => Promise<T>, patienceMs = 180_000): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true })
  const until = Date.now() + patienceMs
  while (!(await take(file))) {
    if (await isLeftBehind(file)) await clear(file, Math.max(0, until - Date.now()))
    else await pause(50 + Math.random() * 50)
    if (Date.now() > until)
      throw new Error(`Process ${await holderOf(file)} holds ${file} for too long: stop it and start again.`)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
