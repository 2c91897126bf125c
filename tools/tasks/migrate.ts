import path from 'node:path'
import { env } from '#server/env.ts'
import { authorMigration } from '#server/ground/author-migration.ts'
import { openGround } from '#server/ground/open.ts'
import { startPostgres } from '#server/ground/postgres.ts'
import { onStop, stopAll } from '#server/stop.ts'

const USAGE = `npm run migrate                 applies what is missing
npm run migrate -- new <name>   writes a migration from what changed in prisma/*.prisma; add SQL by hand where needed
`

async function anyDatabase(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL !== undefined) return DATABASE_URL
  const postgres = await startPostgres({ dataDir: DATA_DIR })
  onStop('postgres', postgres.stop)
  return postgres.url
}

async function main([verb, name = '', ...more]: string[]): Promise<void> {
  if (verb === undefined) {
    await openGround()
    process.stdout.write('The database is up to date.\n')
  } else if (verb === 'new' && /^[a-z][a-z0-9_]*$/.test(name) && more.length === 0) {
    const file = await authorMigration(await anyDatabase(), name)
    process.stdout.write(`Read it, then start or test: ${path.relative(process.cwd(), file)}\n`)
  } else {
    process.stderr.write(USAGE)
    process.exitCode = 2
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
await stopAll()
process.exit()
