import cluster from 'node:cluster'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from 'pg'
import { furnish, piece, type PoolName } from '../house.ts'
import type { Meter } from './meter.ts'

declare module '../house.ts' {
  interface House {
    metricsRegistry: Registry
    /** The connections under the database clients. */
    dbPools: Partial<Record<PoolName, Pool>>
    /** Set by the live connection: how many connections stand, and to how many boards they listen. */
    liveCounts: () => { readonly sockets: number; readonly boards: number }
  }
}

// From what memory answers to what nobody waits for any more.
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Child = { readonly inc: (by?: number) => void }
type Timer = { readonly observe: (seconds: number) => void }

/** Looking a child up by its labels costs more than counting it, so each is kept under one word. */
function kept<T>(make: (...words: string[]) => T): (...words: string[]) => T {
  const known = new Map<string, T>()
  return (...words) => {
    const key = words.join(' ')
    const there = known.get(key)
    if (there !== undefined) return there
    const fresh = make(...words)
    known.set(key, fresh)
    return fresh
  }
}

function makeMeter(register: Registry): Meter {
  const histogram = (name: string, help: string, labelNames: string[] = []) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [register] })
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [register] })
  const commands = counter('claimboard_commands_total', 'Commands by type and result.', ['type', 'result'])
  const commandSeconds = histogram('claimboard_command_seconds', 'From a command to its answer.', ['type'])
  const requestSeconds = histogram('claimboard_http_request_seconds', 'HTTP requests.', ['endpoint', 'status'])
  const events = counter('claimboard_events_told_total', 'Events handed to listeners, once a board and process.')
  const lag = histogram('claimboard_relay_lag_seconds', 'From the deciding of an event to its telling.')
  const waits = histogram(
    'claimboard_pool_wait_seconds',
    'Waits for a database connection, or for a new one, when none was free.',
    ['pool'],
  )
  const countOf = kept<Child>((type = '', result = '') => commands.labels(type, result))
  const timeOf = kept<Timer>((type = '') => commandSeconds.labels(type))
  const waitOf = kept<Timer>((pool = '') => waits.labels(pool))
  const requestOf = kept<Timer>((endpoint = '', status = '') => requestSeconds.labels(endpoint, status))
  return {
    command(type, result, ms) {
      countOf(type, result).inc()
      timeOf(type).observe(ms / 1000)
    },
    request: (endpoint, status, ms) => requestOf(endpoint, String(status)).observe(ms / 1000),
    told(count, lagMs) {
      events.inc(count)
      lag.observe(Math.max(0, lagMs) / 1000)
    },
    waitedForConnection: (pool, ms) => waitOf(pool).observe(ms / 1000),
  }
}

/** What is read at the moment somebody asks. */
function addGauges(register: Registry): void {
  const gauge = (name: string, help: string, read: () => number | undefined) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(read() ?? 0)
      },
    })
  const gaugeOfPools = (name: string, help: string, read: (pool: Pool) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [register],
      collect() {
        for (const [name, pool] of Object.entries(piece('dbPools') ?? {})) this.set({ pool: name }, read(pool))
      },
    })
  gauge('claimboard_sockets', 'Live connections.', () => piece('liveCounts')?.().sockets)
  gauge('claimboard_boards_watched', 'Boards somebody listens to here.', () => piece('liveCounts')?.().boards)
  gauge('claimboard_lanes', 'Boards with commands under way.', () => piece('lanes')?.depth().boards)
  gauge('claimboard_lanes_waiting', 'Commands that wait for their turn.', () => piece('lanes')?.depth().waiting)
  gaugeOfPools('claimboard_pool_connections', 'Connections to the database.', (pool) => pool.totalCount)
  gaugeOfPools('claimboard_pool_idle', 'Connections that are free.', (pool) => pool.idleCount)
  gaugeOfPools('claimboard_pool_waiting', 'Work that waits for a connection.', (pool) => pool.waitingCount)
  gauge('claimboard_board_cache_boards', 'Boards in memory.', () => piece('boardCache')?.size().boards)
  gauge('claimboard_board_cache_bytes', 'What they take, roughly.', () => piece('boardCache')?.size().bytes)
}

/** Begins to count, and to look at the event loop and the memory of this process. */
export function openMetrics(): Registry {
  return furnish('metricsRegistry', () => {
    const register = new Registry()
    // Each scrape of a shared port meets one of the workers: its numbers must not be taken for another's.
    if (cluster.worker) register.setDefaultLabels({ worker: String(cluster.worker.id) })
    collectDefaultMetrics({ register })
    addGauges(register)
    furnish('meter', () => makeMeter(register))
    return register
  })
}
