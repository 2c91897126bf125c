import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from '#server/env.ts'
import { migrate } from '#server/ground/migrate.ts'
import { closeDb } from '#server/house.ts'
import { House } from '../ground/house.ts'
import { Store } from '../ground/store.ts'
import { openDesk, type Person } from './desk.ts'
import { findProgram } from '#server/testing/processes/find-program.ts'
import { freePort } from '#server/testing/processes/free-port.ts'
import { openNginx, type Nginx } from '#server/testing/processes/nginx.ts'
import { openRedis, type Redis } from '#server/testing/processes/redis.ts'

/** How the suite is run. */
export type Setting = {
  /** The whole built product instead of its live connection and REST alone. */
  readonly isWhole: boolean
  /** Two servers behind nginx instead of one that people reach directly. */
  readonly isBehindNginx: boolean
  /** Servers tell each other over Redis who is there, instead of over the database. */
  readonly isOverRedis: boolean
  /** Further settings of its servers. */
  readonly settings?: Readonly<Record<string, string>>
}

/** What all rounds stand on: a database of their own, servers in processes of their own, and people. */
export type Stage = {
  readonly store: Store
  /** A server, and a second one beside it. Directly it runs only where a fault is about two; behind nginx always. */
  readonly house: House
  readonly other: House
  /** Those that run when a round begins. */
  readonly houses: readonly House[]
  /** The port at which people come in. */
  readonly door: number
  readonly nginx: Nginx | undefined
  readonly redis: Redis | undefined
  readonly people: readonly Person[]
  /** A folder for whatever a round needs to write. */
  readonly folder: string
  /** Sees to it that exactly the servers run that a round begins with. */
  makeReady(): Promise<void>
  close(): Promise<void>
}

/** Builds the stage in a throw-away folder. */
export async function openStage(setting: Setting): Promise<Stage> {
  const endings: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    return { ...(await build(setting, endings)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function build(
  { isWhole, isBehindNginx, isOverRedis, settings: more }: Setting,
  endings: (() => Promise<unknown>)[],
): Promise<Omit<Stage, 'close'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-faults-'))
  endings.push(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o755)
  const store = await Store.open(folder)
  endings.push(() => store.close())
  const secret = randomBytes(32).toString('hex')
  const people = await openDatabase(folder, store, secret)
  endings.push(closeDb)
  const redis = isOverRedis ? await openRedis(programOf('redis-server')) : undefined
  if (redis) endings.push(() => redis.close())
  const ports = [await freePort(), await freePort()] as const
  const nginx = isBehindNginx ? await openNginx(programOf('nginx'), await freePort(), ports) : undefined
  if (nginx) endings.push(() => nginx.close())
  const settings = {
    AUTH_SECRET: secret,
    ...(nginx && { TRUST_PROXY: 'true', LIVE_POLLING: 'false', APP_URL: `http://localhost:${nginx.port}` }),
    ...(redis && { REDIS_URL: redis.url }),
    ...more,
  }
  const aHouse = async (port: number) => {
    const dataDir = path.join(folder, `house-${port}`)
    await mkdir(dataDir)
    const house = new House({ port, dataDir, databaseUrl: store.url, isWhole, settings })
    endings.push(() => house.stop())
    return house
  }
  const [house, other] = [await aHouse(ports[0]), await aHouse(ports[1])]
  const makeReady = async () => {
    // A round that broke off may have left it as it was.
    store.thaw()
    await Promise.all([house.start(), nginx ? other.start() : other.stop()])
  }
  const houses = nginx ? [house, other] : [house]
  return { store, house, other, houses, door: nginx?.port ?? house.port, nginx, redis, people, folder, makeReady }
}

async function openDatabase(folder: string, store: Store, secret: string): Promise<readonly Person[]> {
  await migrate(store.url)
  globalThis.claimboardEnv = parseEnv({
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    DATABASE_URL: store.url,
    AUTH_SECRET: secret,
    COMMANDS_PER_SECOND: '100000',
    COMMANDS_BURST: '100000',
  })
  return openDesk()
}

function programOf(name: string): string {
  const program = findProgram(name)
  if (program === undefined) throw new Error(`There is no ${name} on this machine.`)
  return program
}
