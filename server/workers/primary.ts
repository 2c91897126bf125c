import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { env } from '../env.ts'
import type { Ground } from '../ground/open.ts'
import { log } from '../log.ts'
import { onStop } from '../stop.ts'

const GRACE_MS = 15_000
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/** A worker that lived this long did not die of its start. */
const SETTLED_MS = 10_000

// What a database that we started ourselves lets in, less some for tasks beside the server, and what a worker needs
// besides its pool: one connection to hear announcements, two to speak with the others and one to make reports.
const CONNECTIONS = 100
const BESIDES = 4
const SMALLEST_POOL = 2

/** Settings that the workers are given: what the primary found or started belongs to all of them. */
export function settingsForWorkers(ground: Ground, ownDatabase: boolean): Record<string, string> {
  const { WORKERS, DATABASE_POOL, DATABASE_URL, AUTH_SECRET } = ground
  const share = Math.max(SMALLEST_POOL, Math.floor(CONNECTIONS / WORKERS) - BESIDES)
  return {
    DATABASE_URL,
    AUTH_SECRET,
    DATABASE_POOL: String(ownDatabase ? DATABASE_POOL : Math.min(DATABASE_POOL, share)),
  }
}

/** Starts the workers and resolves once all of them listen. One that dies later is replaced. Throws when one cannot start. */
export async function openWorkers(settings: Record<string, string>): Promise<void> {
  let isStopping = false
  let pause = FIRST_PAUSE_MS
  cluster.setupPrimary({ args: [] })
  onStop('workers', async () => {
    isStopping = true
    await endAll()
  })

  function replace(dead: Worker, code: number, signal: string | null, livedMs: number): void {
    if (isStopping) return
    pause = livedMs > SETTLED_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
    log().warn(
      { worker: dead.id, pid: dead.process.pid, code, signal, afterMs: pause },
      'a worker ended, starting another',
    )
    setTimeout(() => {
      if (!isStopping) watch(cluster.fork(settings))
    }, pause)
  }

  function watch(worker: Worker): void {
    const since = Date.now()
    log().info({ worker: worker.id, pid: worker.process.pid }, 'worker started')
    worker.once('exit', (code, signal) => replace(worker, code, signal, Date.now() - since))
  }

  const first = Array.from({ length: env().WORKERS }, () => cluster.fork(settings))
  await Promise.all(first.map(listening))
  for (const worker of first) watch(worker)
}

async function listening(worker: Worker): Promise<void> {
  const gaveUp = new AbortController()
  const { signal } = gaveUp
  try {
    await Promise.race([
      once(worker, 'listening', { signal }),
      // What is wrong the worker has said itself.
      once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('The workers could not be started.'))),
    ])
  } finally {
    gaveUp.abort()
  }
}

async function endAll(): Promise<void> {
  const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  const ended = all.map((worker) => (worker.isDead() ? undefined : once(worker, 'exit')))
  for (const worker of all) worker.process.kill('SIGTERM')
  const force = setTimeout(() => all.forEach((worker) => worker.process.kill('SIGKILL')), GRACE_MS)
  await Promise.all(ended)
  clearTimeout(force)
}
