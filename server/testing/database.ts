import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { parseEnv } from '../env.ts'
import { closeDb } from '../house.ts'

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgres').url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database of its own, empty and migrated. */
export interface TestDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** Copies the migrated template into a new database. Whoever makes it drops it. */
export async function makeDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('postgres')
  const name = `claimboard_test_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  const place = new URL(url)
  place.pathname = `/${name}`
  return { url: place.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** Gives this test file a database and settings of its own, so that `db()` and `env()` work as in the house. */
export function useDatabase(): void {
  let database: TestDatabase | undefined
  let dataDir = ''
  beforeAll(async () => {
    database = await makeDatabase()
    dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-test-'))
    globalThis.claimboardEnv = parseEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      AUTH_SECRET: randomBytes(32).toString('hex'),
    })
  })
  afterAll(async () => {
    await closeDb()
    await database?.drop()
    await rm(dataDir, { recursive: true, force: true })
  })
}
