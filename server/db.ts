import { PrismaPg } from '@prisma/adapter-pg'
import { optionsIn, schemaIn } from './ground/database-url.ts'
import { MeteredPool } from './metrics/metered-pool.ts'
import { PrismaClient } from '../prisma/generated/client.ts'

/** The database client that the rest of the server knows. */
export type Db = PrismaClient

/** How many connections, and how long a statement or a lock may take before it fails. */
export interface DbOptions {
  readonly poolSize?: number
  readonly statementMs?: number
  readonly lockMs?: number
  /** How long work waits for a connection before it fails as busy. */
  readonly waitMs?: number
  /** Connections that cannot write. */
  readonly isReadOnly?: boolean
  /** Hears how long work waited for a connection when none was free. */
  readonly onWait?: (ms: number) => void
  /** Sees the connections, to count them. */
  readonly onPool?: (pool: MeteredPool) => void
}

/** Connects lazily to a database. Whoever makes it disconnects it. */
export function makeDb(url: string, options: DbOptions = {}): Db {
  const {
    poolSize = 12,
    statementMs = 15_000,
    lockMs = 4_000,
    waitMs = 5_000,
    onWait = () => undefined,
    onPool,
  } = options
  const config = {
    // What the address says of options would else replace these here.
    connectionString: withoutOptions(url),
    max: poolSize,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 60_000,
    // A waiter for a board's lock gives up in time to answer BUSY; the client sends the same command id again.
    options: `-c statement_timeout=${statementMs} -c lock_timeout=${lockMs} -c idle_in_transaction_session_timeout=20000${options.isReadOnly ? ' -c default_transaction_read_only=on' : ''} ${optionsIn(url)}`,
    application_name: 'claimboard',
  }
  const pool = new MeteredPool(config, onWait)
  onPool?.(pool)
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    // Prisma names the schema in every statement of its own.
    schema: schemaIn(url),
    statementNameGenerator: ({ sql }) => plannedName(sql),
  })
  return new PrismaClient({ adapter })
}

function withoutOptions(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('options')
  return url.href
}

const MOST_PLANNED = 200
const planned = new Map<string, string>()

// Planning the one statement of a batch takes longer than running it for a single command. Its text depends on which
// tables a batch touches, never on how much, so a connection plans each form once. Everything else is planned as it comes.
function plannedName(sql: string): string {
  if (!sql.trimStart().startsWith('WITH head AS')) return ''
  const known = planned.get(sql)
  if (known !== undefined) return known
  if (planned.size >= MOST_PLANNED) return ''
  const name = `batch_${planned.size}`
  planned.set(sql, name)
  return name
}
