import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#board/board.ts'
import { hashOfToken, makeToken } from '#server/auth/secret-token.ts'
import { db } from '#server/house.ts'
import type { Subject } from '../load/subject.ts'
import type { BenchServer } from './bench-server.ts'
import { fillBoard } from './fill-board.ts'
import { occupy } from './occupy.ts'
import { postgresOf } from './usage.ts'

const ROLE = 'editor'

type Worker = Actor & { readonly token: string }

/** Our server with the people of its desk; boards by executing commands. */
export type LoadDesk = Subject & {
  readonly server: BenchServer
  /** Ends the server in order and starts it anew on the same data. */
  restart(): Promise<void>
}

/** Starts servers on one fresh database and makes a desk of so many people. */
export async function openLoadDesk(people: number, servers = 1): Promise<LoadDesk> {
  return occupy(servers, async ({ server, all, restart, close }) => {
    const workers = await hire(people)
    return {
      server,
      places: all.map(({ port }) => ({ host: '127.0.0.1', port })),
      pids: () => all.map((one) => one.pid()),
      postgresPid: await postgresOf(server.dataDir),
      tokens: workers.map(({ token }) => token),
      ask: server.ask,
      board: (claims, comments) => fillBoard(workers, claims, comments),
      restart,
      close,
    }
  })
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
