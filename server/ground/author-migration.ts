import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '../clock.ts'
import { readIfThere } from './keep.ts'
import { MIGRATIONS } from './migrations.ts'
import { EVERYTHING, openEngine, readSchema } from './schema-engine.ts'

// What the schema files said at the last migration. A live database cannot stand in for it: it also holds what was
// written by hand (checks, triggers, further keys), which a comparison would offer to drop.
const SNAPSHOT = path.join(MIGRATIONS, 'datamodel.snapshot')

/** The schema files as one text, to compare with the one kept at the last migration. */
export async function datamodel(): Promise<string> {
  return (await readSchema()).map(({ content }) => content.trim()).join('\n\n') + '\n'
}

/** The schema at the last migration, or undefined before the first. */
export function lastDatamodel(): Promise<string | undefined> {
  return readIfThere(SNAPSHOT)
}

/** The SQL that leads from the last migration to the schema files; empty when they say the same. */
export async function pendingSql(url: string): Promise<string> {
  const [before, after] = [await lastDatamodel(), await datamodel()]
  const engine = await openEngine(url)
  const { stdout } = await engine.diff({
    from:
      before === undefined
        ? { tag: 'empty' }
        : { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content: before }] },
    to: { tag: 'schemaDatamodel', files: [{ path: 'after.prisma', content: after }] },
    script: true,
    exitCode: null,
    filters: EVERYTHING,
  })
  return stdout === null || /^\s*-- This is an empty migration\.\s*$/.test(stdout) ? '' : stdout
}

/** Writes a migration of this name from what changed in the schema files, and gives its file. */
export async function authorMigration(url: string, name: string): Promise<string> {
  const sql = await pendingSql(url)
  const stamp = now().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`)
  const file = path.join(folder, 'migration.sql')
  await mkdir(folder, { recursive: true })
  await writeFile(
    file,
    sql === '' ? '-- The schema files did not change: write the SQL of this migration here.\n' : sql,
    { flag: 'wx' },
  )
  await writeFile(path.join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(SNAPSHOT, await datamodel())
  return file
}
