import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { isAlive } from './process-lock.ts'

const SLOW = 90_000
const children: ChildProcess[] = []
const folders: string[] = []

afterEach(async () => {
  for (const child of children.splice(0).reverse()) await end(child, 'SIGTERM')
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

async function dataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-guard-'))
  await chmod(folder, 0o700)
  folders.push(folder)
  return folder
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Starts a process that keeps the database of the folder. */
async function keeper(folder: string, ...pausesMs: number[]): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(
    path.join(import.meta.dirname, 'testing', 'keeper-process.ts'),
    [folder, ...pausesMs.map(String)],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  children.push(child)
  const [url] = z.tuple([z.string()]).parse((await once(child, 'message')).slice(0, 1))
  return { child, url }
}

const serverOf = async (folder: string) =>
  Number((await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Resolves with the milliseconds after which the database answers; fails after 20 s. */
async function back(url: string): Promise<number> {
  const started = performance.now()
  for (;;) {
    const said = await ask(url, 'SELECT 1').catch(() => undefined)
    if (said === 1) return performance.now() - started
    if (performance.now() - started > 20_000) throw new Error('the database did not come back')
    await pause(20)
  }
}

async function killServer(folder: string): Promise<void> {
  const pid = await serverOf(folder)
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await pause(5)
}

/** Every living server of this folder. What it has just forked has its title for a moment, and is none. */
async function servers(folder: string): Promise<number[]> {
  const found = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((one) => /^\d+$/.test(one))) {
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    if (!command.split('\0').includes(path.join(folder, 'postgres'))) continue
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    found.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]))
  }
  return [...found].filter(([, parent]) => !found.has(parent)).map(([pid]) => pid)
}

it('starts a killed database again at its address, with all that was committed', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const { child, url } = await keeper(folder)
  await ask(url, 'CREATE TABLE kept AS SELECT 0 AS n')
  for (let n = 1; n <= 3; n += 1) {
    await ask(url, `UPDATE kept SET n = ${n}`)
    // A statement that no longer hears of its server's death holds the shared memory until it is ended.
    const busy = ask(url, `SELECT count(*) FROM generate_series(1, 1e9)`).catch(() => undefined)
    await pause(200)
    await killServer(folder)
    const took = await back(url)
    expect(took, `try ${n}`).toBeLessThan(15_000)
    expect(await ask(url, 'SELECT n FROM kept')).toBe(n)
    await busy
    await pause(1_200)
  }
  expect(child.exitCode).toBeNull()
  const pid = await serverOf(folder)
  await end(child, 'SIGTERM')
  expect(child.exitCode).toBe(0)
  expect(isAlive(pid)).toBe(false)
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  it(`of three on one folder exactly one takes over when the first ends by ${signal}`, { timeout: SLOW }, async () => {
    const folder = await dataDir()
    const first = await keeper(folder)
    const others = [await keeper(folder), await keeper(folder)]
    expect(others.map(({ url }) => url)).toEqual([first.url, first.url])
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    let most = 0
    let isOver = false
    const counting = (async () => {
      let before: number[] = []
      while (!isOver) {
        const now = await servers(folder)
        most = Math.max(most, now.filter((pid) => before.includes(pid)).length)
        before = now
        await pause(30)
      }
    })()
    await end(first.child, signal)
    await back(first.url)
    const owner = async () => Number((await readFile(path.join(folder, 'postgres-owner'), 'utf8')).split(':')[0])
    const taken = async () => others.map(({ child }) => child.pid).includes(await owner())
    for (const until = Date.now() + 15_000; !(await taken()) && Date.now() < until;) await pause(20)
    expect(await taken()).toBe(true)
    const now = await owner()
    const second = others.find(({ child }) => child.pid === now)
    const third = others.find(({ child }) => child.pid !== now)
    if (!second || !third) throw new Error('nobody took over')
    // It did not only write its name: when it is killed, and the database with it, the last one brings it back.
    await killServer(folder)
    await end(second.child, 'SIGKILL')
    await back(first.url)
    expect(await ask(first.url, 'SELECT answer FROM kept')).toBe(42)
    isOver = true
    await counting
    expect(most).toBe(1)
    const pid = await serverOf(folder)
    await end(third.child, 'SIGTERM')
    expect(isAlive(pid)).toBe(false)
  })

it('ends with an exit code when its database cannot come back, and says why', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const { child, url } = await keeper(folder, 0, 100, 100)
  const ended = once(child, 'exit')
  // In one breath, so that nobody finds the port free: its port belongs to somebody else from now on.
  const stranger = createServer()
  await killServer(folder)
  await new Promise<void>((resolve) => stranger.listen(Number(new URL(url).port), '127.0.0.1', resolve))
  try {
    expect((await ended)[0]).toBe(1)
  } finally {
    stranger.close()
  }
})

it('lets itself be stopped while its database is away, and starts none any more', { timeout: SLOW }, async () => {
  const folder = await dataDir()
  const { child, url } = await keeper(folder, 0, 600_000)
  const stranger = createServer()
  await killServer(folder)
  await new Promise<void>((resolve) => stranger.listen(Number(new URL(url).port), '127.0.0.1', resolve))
  try {
    await pause(2_000)
    expect(child.exitCode).toBeNull()
    await end(child, 'SIGTERM')
    expect(child.exitCode).toBe(0)
    expect(await servers(folder)).toEqual([])
  } finally {
    stranger.close()
  }
})
