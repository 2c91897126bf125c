import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { createAdapter as overPostgres } from '@socket.io/postgres-adapter'
import { createAdapter as overRedis } from '@socket.io/redis-streams-adapter'
import { Pool, type PoolClient } from 'pg'
import { createClient } from 'redis'
import type { ServerOptions } from 'socket.io'
import { directUrl, env } from '../../env.ts'
import { log } from '../../log.ts'

/** What carries words between processes. Only presence travels on it: events are read from the log, by each for itself. */
export interface Line {
  readonly adapter: NonNullable<ServerOptions['adapter']>
  /** False while words would be lost, or wait for a line that is down. */
  isUp(): boolean
  /** Ends it, after `leave` has told the adapter to. */
  close(leave: () => Promise<void> | void): Promise<void>
}

/** The line over Redis where there is one, else over the database. It mends itself when it is cut. */
export function openLine(): Line {
  const { REDIS_URL } = env()
  return REDIS_URL === undefined ? lineOverPostgres() : lineOverRedis(REDIS_URL)
}

const CHANNEL = 'claimboard_peers'
// One connection hears. A single other one speaks, so that what is said first is heard first.
const CONNECTIONS = 2
const LONGEST_TIMER_MS = 2_147_483_647
const LONGEST_PAUSE_MS = 5_000
const REDIS_WAIT_MS = 1_000
const LISTENS_AFTER_MS = 100
const LAST_WORDS_MS = 1_000

function lineOverPostgres(): Line {
  const pool = new Pool({
    connectionString: directUrl(),
    application_name: 'claimboard peers',
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    keepAlive: true,
  })
  let isClosed = false
  const begun = new Promise<void>((resolve) => {
    pool.once('acquire', () => setTimeout(resolve, LISTENS_AFTER_MS).unref())
  })
  giveBackTheDead(pool)
  const warn = (error: unknown) =>
    isClosed || log().warn({ err: error }, 'presence could not be told to other processes')
  pool.on('error', warn)
  // Packets are cut so that none needs the adapter's table; where there is no table, nothing must clean it.
  const adapter = overPostgres(pool, { channelPrefix: CHANNEL, cleanupInterval: LONGEST_TIMER_MS, errorHandler: warn })
  return {
    adapter,
    isUp: () => !isClosed && pool.waitingCount < 100,
    async close(leave) {
      if (isClosed) return
      isClosed = true
      // An adapter that is told to end while it still begins would begin all the same, and again and again.
      await Promise.race([begun, pause(LAST_WORDS_MS)])
      await leave()
      // A pool that is ending hands out no connection: what was said last has to be on its way before.
      await nextTurn()
      await Promise.race([pool.end(), pause(LAST_WORDS_MS)])
    },
  }
}

// The adapter keeps a connection that was cut, until there is none left in the pool, and nobody hears its error.
function giveBackTheDead(pool: Pool): void {
  const lent = new Set<PoolClient>()
  pool.on('acquire', (client) => lent.add(client))
  pool.on('release', (_error, client) => lent.delete(client))
  pool.on('connect', (client) => {
    client.on('error', (error) => log().warn({ err: error }, 'lost a connection to the other processes'))
    client.once('end', () => lent.has(client) && client.release(true))
  })
}

function lineOverRedis(url: string): Line {
  const client = createClient({
    url,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_PAUSE_MS) },
  })
  client.on('error', (error: unknown) => log().warn({ err: error }, 'the line to Redis is down'))
  let isClosed = false
  client.connect().catch((error: unknown) => isClosed || log().error({ err: error }, 'Redis cannot be used'))
  return {
    adapter: overRedis(client, { streamName: CHANNEL, channelPrefix: CHANNEL, blockTimeInMs: REDIS_WAIT_MS }),
    isUp: () => client.isReady,
    async close(leave) {
      if (isClosed) return
      isClosed = true
      await leave()
      client.destroy()
    },
  }
}
