import { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { makeDatabase } from '../testing/database.ts'
import { datamodel, lastDatamodel, pendingSql } from './author-migration.ts'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { EVERYTHING, migrationList, openEngine, readSchema } from './schema-engine.ts'

async function emptyDatabase(): Promise<{
  url: string
  rows: (sql: string) => Promise<unknown[]>
  drop: () => Promise<void>
}> {
  const name = `claimboard_empty_${Math.random().toString(36).slice(2)}`
  const on = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end()
    }
  }
  const server = inject('postgres').url
  await on(server, `CREATE DATABASE ${name}`)
  const place = new URL(server)
  place.pathname = `/${name}`
  return {
    url: place.href,
    rows: (sql) => on(place.href, sql),
    drop: async () => void (await on(server, `DROP DATABASE ${name} WITH (FORCE)`)),
  }
}

const made = (name: string, script: string): Migration => ({ name, script, checksum: script.slice(0, 64) })

describe('applying', () => {
  it('applies each migration once, also when two starters do it together', async () => {
    const database = await emptyDatabase()
    const migrations = [
      made('1_a', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1)'),
      made('2_b', 'INSERT INTO a VALUES (2)'),
    ]
    const applied = await Promise.all([migrate(database.url, migrations), migrate(database.url, migrations)])
    expect(applied.flat()).toEqual(['1_a', '2_b'])
    expect(await migrate(database.url, migrations)).toEqual([])
    expect(await database.rows('SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
    await database.drop()
  })

  it('leaves nothing of a migration that fails, and goes on once it is mended', async () => {
    const database = await emptyDatabase()
    const body = `CREATE TABLE a (n int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;`
    await expect(migrate(database.url, [made('1_a', `${body} SELECT nonsense;`)])).rejects.toThrow(
      /1_a failed: .*nonsense/,
    )
    expect(await database.rows(`SELECT to_regclass('a') AS place`)).toEqual([{ place: null }])
    expect(await migrate(database.url, [made('1_a', body)])).toEqual(['1_a'])
    await database.drop()
  })

  it('refuses a database of a newer version, and migrations edited after they were applied', async () => {
    const database = await emptyDatabase()
    await migrate(database.url, [made('1_a', 'SELECT 1'), made('2_b', 'SELECT 2')])
    await expect(migrate(database.url, [made('1_a', 'SELECT 1')])).rejects.toThrow(/newer version \(2_b\)/)
    await expect(migrate(database.url, [made('1_a', 'SELECT 0'), made('2_b', 'SELECT 2')])).rejects.toThrow(
      /edited afterwards \(1_a\)/,
    )
    await database.drop()
  })
})

describe('the migrations of this repository', () => {
  it('are what Prisma itself takes for applied and unedited', async () => {
    const database = await makeDatabase()
    const engine = await openEngine(database.url)
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: await migrationList(),
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    })
    expect(diagnosis).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
    await database.drop()
  })

  it('follow every change of the schema files', async () => {
    expect(await pendingSql(inject('postgres').url)).toBe('')
    expect(await lastDatamodel()).toBe(await datamodel())
    expect((await readMigrations()).length).toBeGreaterThan(0)
  })

  it('lead to the schema files: the database has all they ask for, and beyond it only keys and indexes written by hand', async () => {
    const database = await makeDatabase()
    const engine = await openEngine(database.url)
    const files = await readSchema()
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    })
    const statements = (stdout ?? '')
      .replace(/^--.*$/gm, '')
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean)
    expect(
      statements.filter((one) => !/^ALTER TABLE "\w+" DROP CONSTRAINT "\w+_fkey"$|^DROP INDEX /.test(one)),
    ).toEqual([])
    await database.drop()
  })
})
