import { defineConfig } from 'prisma/config'

// `generate` needs no schema engine, yet the CLI insists on fetching one from its vendor's host. Naming any existing
// file satisfies it, so the client is generated where that host is out of reach; other commands are left alone.
if (process.argv[2] === 'generate') process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const url = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
})
