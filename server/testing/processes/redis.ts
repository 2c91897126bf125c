import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from 'redis'
import { freePort } from './free-port.ts'
import { findProgram } from './find-program.ts'

/** A Redis of a test's own, that keeps nothing on the disk. */
export interface Redis {
  readonly url: string
  keys(): Promise<string[]>
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** The Redis server of this machine, if there is one. */
export const findRedis = (): string | undefined => findProgram('redis-server')

/** Starts a Redis on a free port. */
export async function openRedis(program: string): Promise<Redis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const start = async () => {
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
    child = spawn(program, flags, { stdio: 'ignore' })
    await ask(url, (client) => client.ping())
  }
  const stop = async () => {
    if (child === undefined || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await start()
  return {
    url,
    start,
    stop,
    keys: () => ask(url, (client) => client.keys('*')),
    async close() {
      await stop()
      if (existsSync(folder)) await rm(folder, { recursive: true })
    },
  }
}

async function ask<T>(url: string, question: (client: ReturnType<typeof clientOf>) => Promise<T>): Promise<T> {
  const client = clientOf(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await question(client)
  } finally {
    client.destroy()
  }
}

function clientOf(url: string) {
  const reconnectStrategy = (tries: number) => (tries < 100 ? 50 : new Error('there is no Redis'))
  return createClient({ url, socket: { reconnectStrategy } })
}
