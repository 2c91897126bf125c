import { env } from '#server/env.ts'
import { startServer, type BenchServer } from './bench-server.ts'
import { enter } from './enter.ts'

/** Servers of the bench on one database, and this process at home in it. */
export type Occupied = {
  /** The first, which owns the database. */
  readonly server: BenchServer
  readonly all: readonly BenchServer[]
  /** Ends the first in order and starts it anew on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

// Never the desk that this folder serves in earnest: an empty setting keeps that of .env from coming in.
const OWN = {
  DATABASE_URL: '',
  DATABASE_DIRECT_URL: '',
  REDIS_URL: '',
  WORKERS: '',
  APP_URL: '',
  LOG_LEVEL: 'warn',
}

/** Starts servers on a fresh database and makes a desk of them; ends them again when that fails. */
export async function occupy<Desk>(servers: number, furnish: (house: Occupied) => Promise<Desk>): Promise<Desk> {
  Object.assign(process.env, OWN)
  const server = await startServer(OWN)
  const all = [server]
  let leave = () => Promise.resolve()
  const house: Occupied = {
    server,
    all,
    async restart() {
      await leave()
      await server.restart()
      leave = await enter(server.dataDir)
    },
    async close() {
      // Guests go first: the database ends with the app that owns it.
      await inTurn([() => leave(), ...all.toReversed().map((one) => () => one.close())])
    },
  }
  try {
    leave = await enter(server.dataDir)
    while (all.length < servers) all.push(await startServer({ ...OWN, DATABASE_URL: env().DATABASE_URL ?? '' }))
    return await furnish(house)
  } catch (error) {
    await house.close()
    throw error
  }
}

// What fails does not keep the rest running.
async function inTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'A server of the bench did not end in order.')
}
