import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../ground/migrate.ts'
import { startPostgres } from '../ground/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for tests and the migrated database on it that every test database is copied from. */
    postgres: { readonly url: string; readonly template: string }
  }
}

async function throwAwayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-pg-'))
  await chmod(dataDir, 0o755)
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const server = await startPostgres({
    dataDir,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Starts one PostgreSQL for the whole run (or uses TEST_DATABASE_URL) and migrates a template on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL
  const server = own === undefined ? await throwAwayServer() : { url: own, stop: () => Promise.resolve() }
  const template = `claimboard_template_${randomBytes(4).toString('hex')}`
  await onServer(server.url, `CREATE DATABASE ${template}`)
  const place = new URL(server.url)
  place.pathname = `/${template}`
  await migrate(place.href)
  project.provide('postgres', { url: server.url, template })
  return async () => {
    await onServer(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await server.stop()
  }
}
