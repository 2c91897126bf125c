import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { z } from 'zod'
import { readIfThere, writePrivate } from './keep.ts'
import type { Binaries } from './postgres-files.ts'
import type { RunAs } from './postgres-user.ts'
import { isAlive } from './process-lock.ts'

/** The one role and the one database of a cluster. */
export const USER = 'claimboard'
export const DATABASE = 'claimboard'
const LARGEST_LOG = 5_000_000

/** What is known of a cluster before its server runs. */
export interface Cluster {
  readonly dataDir: string
  readonly folder: string
  readonly password: string
  readonly settings: Readonly<Record<string, string>>
}

/** The connection address of a database of this cluster. */
export function address(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`
}

async function isFree(port: number): Promise<number | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address()
      server.close(() => resolve(typeof bound === 'object' ? bound?.port : undefined))
    })
  })
}

/**
 * The port this cluster used before, if it is still free, else another; kept for the next start. A server that comes back
 * under clients who know its port has to have that one.
 */
async function choosePort(dataDir: string, needed: number | undefined): Promise<number> {
  if (needed !== undefined) {
    if ((await isFree(needed)) !== undefined) return needed
    throw new Error(`Port ${needed} of 127.0.0.1, at which the database was, is taken by another program.`)
  }
  const file = path.join(dataDir, 'postgres-port')
  const kept = z.coerce
    .number()
    .int()
    .min(1024)
    .max(65_535)
    .safeParse((await readIfThere(file))?.trim())
  const port = (kept.success ? await isFree(kept.data) : undefined) ?? (await isFree(0))
  if (port === undefined) throw new Error('No free port for the database on 127.0.0.1.')
  if (!kept.success || kept.data !== port) await writePrivate(file, `${port}\n`)
  return port
}

/** The server takes another password than the one kept beside its data. */
export class WrongPassword extends Error {
  override name = 'WrongPassword'
}

// Starting up or shutting down; every connection taken.
const COMES_LATER = new Set(['57P03', '53300'])

/**
 * Whether the server of exactly this cluster answers on the port: 'no' while it starts or when it is another's,
 * 'wrong password' when whoever answers does not take ours.
 */
export async function answers(cluster: Cluster, port: number): Promise<'yes' | 'no' | 'wrong password'> {
  const client = new Client({ connectionString: address(cluster, port, 'postgres'), connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ place: string; there: boolean }>(
      `SELECT current_setting('data_directory') AS place, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS there`,
      [DATABASE],
    )
    if (rows[0] === undefined || path.resolve(rows[0].place) !== cluster.folder) return 'no'
    if (!rows[0].there) await client.query(`CREATE DATABASE ${DATABASE}`)
    return 'yes'
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01') return 'wrong password'
    // Anything else from a server is not ours to hide, a refused connection is.
    if (error instanceof DatabaseError && !COMES_LATER.has(error.code ?? '')) throw error
    return 'no'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * The name that every process of this cluster's server shows in its title, so that those which outlive a killed server can
 * be told from those of another cluster.
 */
export function titleOf({ folder, password }: Cluster): string {
  return `claimboard-${createHash('sha256').update(`${folder}\0${password}`).digest('hex').slice(0, 12)}`
}

function serverFlags(cluster: Cluster, port: number): string[] {
  const settings = {
    cluster_name: titleOf(cluster),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '128MB',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Containers give /dev/shm 64 MB; no query here is worth a parallel plan.
    max_parallel_workers_per_gather: '0',
    // After a crash every file is flushed before anything else: one by one that took seconds of the time in which nobody can save.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    ...cluster.settings,
  }
  return [
    '-D',
    cluster.folder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

type Started = {
  readonly pid: number | undefined
  readonly state: { ended?: string }
  /** Why it ended, in PostgreSQL's own words where it left some. */
  readonly why: () => Promise<string>
}

async function start(cluster: Cluster, port: number, bin: Binaries, as: RunAs): Promise<Started> {
  const logFile = path.join(cluster.dataDir, 'postgres.log')
  const size = await stat(logFile).then(
    (info) => info.size,
    () => 0,
  )
  const isTooLong = size > LARGEST_LOG
  const log = await open(logFile, isTooLong ? 'w' : 'a', 0o600)
  const { program, args, ids } = as.wrap(bin.postgres, serverFlags(cluster, port))
  // A group of its own: Ctrl-C reaches us first, and the database goes last.
  const child = spawn(program, args, {
    ...ids,
    cwd: cluster.folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C' },
  })
  const state: { ended?: string } = {}
  child.once('error', (error) => (state.ended = error.message))
  child.once('exit', (code, signal) => (state.ended = `it ended with ${code ?? signal}`))
  child.unref()
  await log.close()
  const why = async () => {
    const said = ((await readIfThere(logFile)) ?? '').slice(isTooLong ? 0 : size)
    const last = [...said.matchAll(/^.*(?:FATAL|PANIC|postgres): +(.+)$/gm)].at(-1)?.[1]
    return last === undefined ? `${state.ended ?? 'it ended'}: see ${logFile}` : `${last}; see ${logFile}`
  }
  return { pid: child.pid, state, why }
}

// So often in a row, and it is not a stranger on our port: our own server would have ended for want of it.
const CERTAIN = 10

/**
 * Starts the server of a cluster, at the port that is needed or at any, and resolves once it answers. Throws one sentence
 * when it ends instead, and WrongPassword.
 */
export async function launch(
  cluster: Cluster,
  bin: Binaries,
  as: RunAs,
  needed: number | undefined,
): Promise<{ pid: number; port: number }> {
  const port = await choosePort(cluster.dataDir, needed)
  const { pid, state, why } = await start(cluster, port, bin, as)
  let wrong = 0
  // Recovery after a crash may take a while; as long as the process lives, it is at work.
  while (state.ended === undefined) {
    const said = pid === undefined ? 'no' : await answers(cluster, port)
    if (pid !== undefined && said === 'yes') return { pid, port }
    wrong = said === 'wrong password' ? wrong + 1 : 0
    if (pid !== undefined && wrong >= CERTAIN) {
      await stopServer(pid)
      throw new WrongPassword(`The database does not take the password in ${cluster.dataDir}.`)
    }
    // Whoever asks while it recovers costs it a process.
    await pause(50)
  }
  throw new Error(`The database did not start (${await why()}).`)
}

/** Ends a server in order, by force when it takes too long. */
export async function stopServer(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept.
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until;) await pause(20)
  }
}
