import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDataDir } from './data-dir.ts'
import { keptSecret, readIfThere, writePrivate } from './keep.ts'
import { log } from '../log.ts'
import { type Binaries, ensureCluster, findBinaries, setPassword } from './postgres-files.ts'
import { endOrphans } from './postgres-orphans.ts'
import {
  address,
  answers,
  type Cluster,
  DATABASE,
  launch,
  stopServer,
  titleOf,
  USER,
  WrongPassword,
} from './postgres-server.ts'
import { type RunAs, runAs } from './postgres-user.ts'
import { alone, identityOf, isAlive, stillRuns } from './process-lock.ts'

/** A database server that answers; `stop` ends it in order when this process owns it, and does nothing for a guest. */
export interface RunningPostgres {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Where the cluster lives and how it differs from the everyday one. */
export interface PostgresOptions {
  readonly dataDir: string
  /** Server settings on top of ours, for throw-away clusters of tests. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The process number and port in postmaster.pid, if there is one. */
async function pidFile(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readIfThere(path.join(folder, 'postmaster.pid')))?.split('\n')
  return lines === undefined ? undefined : { pid: Number(lines[0]), port: Number(lines[3]) }
}

/** True unless the number in postmaster.pid plainly belongs to another program, as after a restart of a container. */
async function servesIn(folder: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => folder)
  return command.split('\0').includes(folder)
}

/** A server that runs, and where. */
type Running = { readonly pid: number; readonly port: number }

/** The server that a killed predecessor left running in this folder, if it can be used. */
async function adopt(cluster: Cluster): Promise<Running | undefined> {
  const left = await pidFile(cluster.folder)
  if (left === undefined) return undefined
  for (let tries = 0; tries < 100 && (await servesIn(cluster.folder, left.pid)); tries += 1) {
    const said = await answers(cluster, left.port)
    if (said === 'yes') return left
    if (said === 'wrong password')
      throw new Error(
        `The database in ${cluster.folder} runs (process ${left.pid}) and does not take the password in ${cluster.dataDir}: stop what uses this folder, and start again.`,
      )
    await pause(100)
  }
  if (await servesIn(cluster.folder, left.pid))
    throw new Error(`Process ${left.pid} holds the database in ${cluster.folder} but does not answer: stop it.`)
  // PostgreSQL clears a dead server's file itself, but not one whose number was given to another program.
  if (isAlive(left.pid)) await rm(path.join(cluster.folder, 'postmaster.pid'), { force: true })
  return undefined
}

/** Starts the server; where the file with its password was lost or exchanged, the cluster is given the one that is there. */
async function launchOwn(cluster: Cluster, bin: Binaries, as: RunAs, needed: number | undefined): Promise<Running> {
  try {
    return await launch(cluster, bin, as, needed)
  } catch (error) {
    if (!(error instanceof WrongPassword)) throw error
    log().warn({ folder: cluster.folder }, 'the password of the database was lost: it gets a new one')
    await setPassword(cluster.folder, bin, as, USER, cluster.password)
    return launch(cluster, bin, as, needed)
  }
}

/** A server that answers, and whether another living process is the one that will end it. */
export type Settled = Running & { readonly url: string; readonly isGuest: boolean }

/** The identity of the process that ends the server of a data folder, as it wrote it down; empty where there is none. */
export async function ownerOf(dataDir: string): Promise<string> {
  return (await readIfThere(path.join(dataDir, 'postgres-owner')))?.trim() ?? ''
}

/**
 * Starts (or adopts) the server of a data folder, while no other process does the same, and resolves once it answers. Whoever
 * started it, or adopted it from a dead owner, owns it from then on. Throws one sentence when it cannot.
 */
export async function settlePostgres({ dataDir, settings = {} }: PostgresOptions, needed?: number): Promise<Settled> {
  await openDataDir(dataDir)
  const cluster: Cluster = {
    dataDir,
    folder: path.join(path.resolve(dataDir), 'postgres'),
    password: await keptSecret(dataDir, 'postgres-password'),
    settings,
  }
  const me = identityOf(process.pid) ?? ''
  return alone(path.join(dataDir, 'postgres.lock'), async () => {
    const bin = await findBinaries()
    const as = await runAs([path.dirname(bin.postgres), path.resolve(dataDir)])
    await ensureCluster(cluster.folder, bin, as, USER, cluster.password)
    const adopted = await adopt(cluster)
    if (adopted === undefined) await endOrphans(titleOf(cluster))
    const running = adopted ?? (await launchOwn(cluster, bin, as, needed))
    const url = address(cluster, running.port, DATABASE)
    const owner = await ownerOf(dataDir)
    const isGuest = adopted !== undefined && stillRuns(owner) && owner !== me
    if (!isGuest) await writePrivate(path.join(dataDir, 'postgres-owner'), me)
    return { ...running, url, isGuest }
  })
}

/** Starts (or adopts) the PostgreSQL of a data folder and resolves once it answers. Throws one sentence when it cannot. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { url, pid, isGuest } = await settlePostgres(options)
  if (isGuest) return { url, stop: () => Promise.resolve() }
  const server = identityOf(pid) ?? ''
  const lastResort = () => {
    if (stillRuns(server)) process.kill(pid, 'SIGINT')
  }
  process.once('exit', lastResort)
  return {
    url,
    stop: async () => {
      await stopServer(pid)
      process.off('exit', lastResort)
    },
  }
}
