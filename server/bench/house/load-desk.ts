import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#board/board.ts'
import { hashOfToken, makeToken } from '../../auth/secret-token.ts'
import { db } from '../../house.ts'
import type { Subject } from '../load/subject.ts'
import { startServer, type BenchServer } from './bench-server.ts'
import { enter } from './enter.ts'
import { fillBoard } from './fill-board.ts'
import { postgresOf } from './usage.ts'

const ROLE = 'editor'

type Worker = Actor & { readonly token: string }

/** Our server with the people of its desk; boards by executing commands. */
export type LoadDesk = Subject & {
  readonly server: BenchServer
  /** Ends the server in order and starts it anew on the same data. */
  restart(): Promise<void>
}

/** Starts a server on a fresh database and makes a desk of so many people. */
export async function openLoadDesk(people: number, env: Record<string, string> = {}): Promise<LoadDesk> {
  // Never the desk that this folder serves in earnest: an empty setting keeps that of .env from coming in.
  const own = { DATABASE_URL: '', APP_URL: '', LOG_LEVEL: 'warn' }
  Object.assign(process.env, own)
  const server = await startServer({ ...own, ...env })
  let leave = () => Promise.resolve()
  const close = async () => {
    // Our own connections go first: the database ends with the app that owns it.
    await leave()
    await server.close()
  }
  try {
    leave = await enter(server.dataDir)
    const workers = await hire(people)
    return {
      server,
      place: { host: '127.0.0.1', port: server.port },
      pid: () => server.pid(),
      postgresPid: await postgresOf(server.dataDir),
      tokens: workers.map(({ token }) => token),
      ask: server.ask,
      board: (claims, comments) => fillBoard(workers, claims, comments),
      async restart() {
        await leave()
        await server.restart()
        leave = await enter(server.dataDir)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function hire(people: number): Promise<Worker[]> {
  const workers = Array.from({ length: people }, () => ({
    userId: uuidv7(),
    kind: 'person' as const,
    token: makeToken(),
  }))
  await db().user.createMany({
    data: workers.map(({ userId }, n) => ({
      id: userId,
      name: `Bench ${n}`,
      email: `load-${n}@desk.example`,
      role: ROLE,
    })),
  })
  await db().apiToken.createMany({
    data: workers.map(({ userId, token }) => ({
      id: uuidv7(),
      userId,
      tokenHash: hashOfToken(token),
      lastUsedAt: new Date(),
    })),
  })
  return workers
}
