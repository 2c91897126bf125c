import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEnv } from '../../env.ts'
import { migrate } from '../../ground/migrate.ts'
import { db, piece, unfurnish } from '../../house.ts'
import { House } from '../ground/house.ts'
import { Store } from '../ground/store.ts'
import { openDesk, type Person } from './desk.ts'
import { freePort } from '../../testing/processes/free-port.ts'

/** What all rounds stand on: a database of their own, servers in processes of their own, and people. */
export type Stage = {
  readonly store: Store
  /** The server everybody talks to, and a second one beside it, which runs only where a fault is about two. */
  readonly house: House
  readonly other: House
  readonly people: readonly Person[]
  /** A folder for whatever a round needs to write. */
  readonly folder: string
  close(): Promise<void>
}

/** Builds the stage in a throw-away folder. */
export async function openStage(isWhole: boolean): Promise<Stage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-faults-'))
  await chmod(folder, 0o755)
  const store = await Store.open(folder)
  await migrate(store.url)
  globalThis.claimboardEnv = parseEnv({
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    DATABASE_URL: store.url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    COMMANDS_PER_SECOND: '100000',
    COMMANDS_BURST: '100000',
  })
  const people = await openDesk()
  const [house, other] = [await aHouse('one'), await aHouse('two')]

  async function aHouse(name: string): Promise<House> {
    const dataDir = path.join(folder, name)
    await mkdir(dataDir)
    return new House({ port: await freePort(), dataDir, databaseUrl: store.url, isWhole })
  }

  return {
    store,
    house,
    other,
    people,
    folder,
    async close() {
      await Promise.all([house.stop(), other.stop()])
      if (piece('db') !== undefined) await db().$disconnect()
      unfurnish('db')
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
