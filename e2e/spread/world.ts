import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../server/ground/postgres.ts'
import { findProgram } from '../../server/testing/processes/find-program.ts'
import { openNginx } from '../../server/testing/processes/nginx.ts'
import { openRedis } from '../../server/testing/processes/redis.ts'
import { startApp, type App } from '../app.ts'

/** Ports of what is started together: nginx, the two servers behind it, and one server with two workers. */
export type Ports = { readonly nginx: number; readonly one: number; readonly two: number; readonly workers: number }

/** What of it this machine can run. */
export const PROGRAMS = { nginx: findProgram('nginx'), redis: findProgram('redis-server') }

/** Several servers on one database. */
export type Spread = {
  readonly pair: readonly App[]
  readonly workers: App
  /** Settings with which a server of the pair can be started again. */
  readonly settings: Record<string, string>
  close(): Promise<void>
}

/** Starts the database, the pair behind nginx where there is one, and the workers, over Redis where there is one. */
export async function openSpread(ports: Ports): Promise<Spread> {
  const endings: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of endings.reverse()) await end()
  }
  try {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-spread-'))
    await chmod(dataDir, 0o755)
    endings.push(() => rm(dataDir, { recursive: true, force: true }))
    const database = await startPostgres({ dataDir, settings: { fsync: 'off', max_connections: '150' } })
    endings.push(database.stop)
    const common = {
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(32).toString('hex'),
      DATABASE_POOL: '6',
      // One address for all: the session's cookie has its port in its name.
      APP_URL: `http://localhost:${ports.nginx}`,
    }
    const settings = {
      ...common,
      TRUST_PROXY: 'true',
      LIVE_POLLING: 'false',
    }
    const redis = PROGRAMS.redis === undefined ? undefined : await openRedis(PROGRAMS.redis)
    if (redis) endings.push(() => redis.close())
    const overRedis: Record<string, string> = redis ? { REDIS_URL: redis.url } : {}
    const started = await Promise.allSettled([
      startApp({ port: ports.workers, env: { ...common, ...overRedis, WORKERS: '2' } }),
      ...(PROGRAMS.nginx === undefined ? [] : [ports.one, ports.two]).map((port) => startApp({ port, env: settings })),
    ])
    const apps = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    endings.push(...apps.map((app) => app.stop))
    const [workers, ...pair] = apps
    if (workers === undefined || apps.length < started.length) throw new Error('Not every server started.')
    if (PROGRAMS.nginx !== undefined) {
      const nginx = await openNginx(PROGRAMS.nginx, ports.nginx, [ports.one, ports.two])
      endings.push(nginx.close)
    }
    return { pair, workers, settings, close }
  } catch (error) {
    await close()
    throw error
  }
}
