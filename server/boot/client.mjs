import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './spawn.mjs'

function schemaFiles(root) {
  const models = join(root, 'prisma', 'models')
  const names = existsSync(models) ? readdirSync(models).filter((name) => name.endsWith('.prisma')) : []
  return [join(root, 'prisma', 'schema.prisma'), ...names.sort().map((name) => join(models, name))]
}

/** One hash of all that decides what the generated database client looks like. */
export function clientHash(root) {
  const hash = createHash('sha256')
  for (const file of schemaFiles(root)) hash.update(file.slice(root.length)).update(readFileSync(file))
  hash.update(readFileSync(join(root, 'node_modules', 'prisma', 'package.json')))
  return hash.digest('hex')
}

/** Generates the database client into prisma/generated when the schema or Prisma itself has changed. */
export async function ensureClient(root, node) {
  const marker = join(root, 'prisma', 'generated', '.made-from')
  const hash = clientHash(root)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js')
  const code = await runToEnd(node, [cli, 'generate'], {
    cwd: root,
    quiet: true,
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (code !== 0) throw new Error('The database client could not be generated: see the message above.')
  writeFileSync(marker, hash)
}
