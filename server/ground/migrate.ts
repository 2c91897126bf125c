import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { type Migration, readMigrations } from './migrations.ts'

// "claimbrd" as a number: whoever migrates this database holds it, so two starters never do it at once.
const LOCK = 0x636c_6169_6d62n

// The table of Prisma's own tools, so that `prisma migrate status` and `deploy` elsewhere agree with us.
const HISTORY = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** The database and the repository disagree about what was applied; the message says how. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

async function appliedSums(client: Client): Promise<Map<string, string>> {
  if (!(await isThere(client))) return new Map()
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

async function isThere(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  return rows[0]?.there === true
}

// Before anything is changed: a role that only works with the tables may run a desk that is migrated already.
async function refuseWithoutCreate(client: Client, pending: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ schema: string | null; role: string; name: string; may: boolean | null }>(
    `SELECT current_schema()::text AS schema, current_user::text AS role, current_database()::text AS name,
            has_schema_privilege(current_schema(), 'CREATE') AS may`,
  )
  const [found] = rows
  if (found?.may !== false) return
  throw new MigrationError(
    `The role "${found.role}" may not make tables in the schema "${found.schema}" of the database "${found.name}", and ${pending.length} migrations are to be applied: GRANT CREATE ON SCHEMA "${found.schema}" TO "${found.role}", or name a schema of its own with ?schema=… in DATABASE_URL.`,
  )
}

function pendingOf(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = [...applied.keys()].filter((name) => !known.has(name))
  if (newer.length > 0)
    throw new MigrationError(`The database was migrated by a newer version (${newer.join(', ')}): update this one.`)
  const edited = migrations.filter((one) => applied.has(one.name) && applied.get(one.name) !== one.checksum)
  if (edited.length > 0)
    throw new MigrationError(
      `Applied migrations were edited afterwards (${edited.map((one) => one.name).join(', ')}): restore them, or start with an empty DATA_DIR.`,
    )
  return migrations.filter((migration) => !applied.has(migration.name))
}

// Prisma begins with it. Whoever is let in has a schema already, maybe another one, and may not be allowed to make any.
const USUAL_SCHEMA = /^CREATE SCHEMA IF NOT EXISTS "public";$/m

async function applyOne(client: Client, { name, script, checksum }: Migration): Promise<void> {
  // One transaction a migration: a crash in the middle leaves neither half a schema nor a row that says "failed".
  await client.query('BEGIN')
  try {
    await client.query(script.replace(USUAL_SCHEMA, ''))
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationError(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Applies what is missing, in order, and gives the names applied. Throws MigrationError. */
export async function migrate(url: string, migrations?: readonly Migration[]): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'claimboard migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK.toString()])
    const pending = pendingOf(migrations ?? (await readMigrations()), await appliedSums(client))
    if (pending.length > 0) await refuseWithoutCreate(client, pending)
    if (!(await isThere(client))) await client.query(HISTORY)
    for (const migration of pending) await applyOne(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}
