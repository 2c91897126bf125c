import { type Env, env, settleEnv } from '../env.ts'
import { closeDb } from '../house.ts'
import { log } from '../log.ts'
import { onStop, stopFor } from '../stop.ts'
import { openDataDir } from './data-dir.ts'
import { schemaIn, withSchema } from './database-url.ts'
import { inspectDatabase } from './inspect-database.ts'
import { keptSecret } from './keep.ts'
import { migrate } from './migrate.ts'
import { startPostgres } from './postgres.ts'
import { guardPostgres } from './postgres-guard.ts'

/** Settings with everything in place that the house stands on: a folder, a secret, a migrated database. */
export type Ground = Env & { readonly DATABASE_URL: string; readonly AUTH_SECRET: string }

/** How the ground is opened. */
export type GroundOptions = {
  /** For servers: a database that ends is started again, or else the process ends with exit code 1. */
  readonly isGuarded?: boolean
}

async function openDatabase(dataDir: string, isGuarded: boolean): Promise<string> {
  const postgres = await (isGuarded ? guardPostgres({ dataDir }, stopFor) : startPostgres({ dataDir }))
  onStop('postgres', postgres.stop)
  return postgres.url
}

// Both lead to one database and have to mean the same tables in it.
function inSchemaOf(url: string, direct: string): string {
  const schema = schemaIn(url)
  return schema === undefined ? direct : withSchema(direct, schema)
}

/** Opens the ground for a server or a task: settings, secret, database, migrations. `stopAll` closes it again. */
export async function openGround({ isGuarded = false }: GroundOptions = {}): Promise<Ground> {
  const { DATA_DIR, DATABASE_URL: own, DATABASE_DIRECT_URL: direct, AUTH_SECRET: given } = env()
  // A server whose secret and database come from elsewhere needs no folder of its own.
  if (given === undefined || own === undefined) await openDataDir(DATA_DIR)
  const AUTH_SECRET = given ?? (await keptSecret(DATA_DIR, 'auth-secret'))
  const DATABASE_URL = own === undefined ? await openDatabase(DATA_DIR, isGuarded) : await inspectDatabase(own)
  const DATABASE_DIRECT_URL = direct === undefined ? undefined : inSchemaOf(DATABASE_URL, await inspectDatabase(direct))
  const applied = await migrate(DATABASE_DIRECT_URL ?? DATABASE_URL)
  if (applied.length > 0) log().info({ migrations: applied }, 'database migrated')
  const settled = settleEnv({ DATABASE_URL, DATABASE_DIRECT_URL, AUTH_SECRET })
  onStop('database clients', closeDb)
  return { ...settled, DATABASE_URL, AUTH_SECRET }
}
