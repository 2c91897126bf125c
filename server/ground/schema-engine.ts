import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { MigrationList, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MIGRATIONS, readMigrations } from './migrations.ts'

/** Nothing is left out of any comparison. */
export const EVERYTHING = { externalTables: [], externalEnums: [] }

// Prisma's adapter cannot read PostgreSQL's one-letter catalogue type, which the engine asks for when it looks at a
// live database. These columns are read as text and handed on as letters.
const LETTERS = new Set(['constraint_type', 'confdeltype', 'confupdtype'])

function readable(query: SqlQuery): SqlQuery {
  const sql = query.sql
    .replace(/\bconstr\.contype AS/g, 'constr.contype::text AS')
    .replace(/\bcon\.(confdeltype|confupdtype),/g, 'con.$1::text AS $1,')
  return { ...query, sql }
}

function withLetters(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type, index) =>
    LETTERS.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
  )
  return { ...result, columnTypes }
}

function catalogueReader(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      adapter.queryRaw = async (query) => withLetters(await queryRaw(readable(query)))
      return adapter
    },
  }
}

let loaded: Promise<void> | undefined

async function loadWasm(): Promise<void> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
}

/** Prisma's own schema engine, compiled to WebAssembly, on a database. It is needed to author migrations, not to apply them. */
export async function openEngine(url: string): Promise<SchemaEngine> {
  loaded ??= loadWasm()
  await loaded
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueReader(url))
  return glue.SchemaEngine.new(
    { datamodels: (await readSchema()).map(({ path: file, content }) => [file, content]) },
    () => undefined,
    adapter,
  )
}

/** Every schema file of the repository. */
export async function readSchema(): Promise<SchemaContainer[]> {
  const folder = path.resolve(MIGRATIONS, '..')
  const models = (await readdir(path.join(folder, 'models'))).filter((name) => name.endsWith('.prisma')).sort()
  const files = ['schema.prisma', ...models.map((name) => path.join('models', name))].map((name) =>
    path.join(folder, name),
  )
  return Promise.all(files.map(async (file) => ({ path: file, content: await readFile(file, 'utf8') })))
}

/** The migrations in the form in which the engine wants them. */
export async function migrationList(): Promise<MigrationList> {
  const migrations = await readMigrations()
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}
