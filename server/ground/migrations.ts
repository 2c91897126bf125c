import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the migrations lie. */
export const MIGRATIONS = path.resolve(fileURLToPath(import.meta.url), '../../../prisma/migrations')

/** One migration as it lies in the repository; the checksum is the one that Prisma's own tools compute. */
export interface Migration {
  readonly name: string
  readonly script: string
  readonly checksum: string
}

/** Every migration in the order in which they apply. */
export async function readMigrations(folder: string = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}
