import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { log } from '../log.ts'
import { onStop } from '../stop.ts'
import { readIfThere } from './keep.ts'
import { packStatic } from '../static/pack.ts'
import { alone } from './process-lock.ts'

/** The folder of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..')

const FOLDERS = ['app', 'board', 'server', 'prisma/models', 'public']
const FILES = [
  'instrumentation.ts',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'prisma/schema.prisma',
]
const NEVER_BUILT = /\.(test|spec)\.tsx?$|\.md$/

async function inputs(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => [])
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    }),
  )
  return [...FILES, ...found.flat()].filter((file) => !NEVER_BUILT.test(file)).sort()
}

/** One hash of the contents of everything that a build is made from. */
export async function buildHash(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const file of await inputs()) hash.update(`\0${file}\0`).update((await readIfThere(path.join(ROOT, file))) ?? '')
  return hash.digest('hex')
}

function runBuild(): Promise<void> {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onStop('build', () => {
    child.kill()
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The pages could not be built.\n${said}`))))
  })
}

/** Builds the pages when no build of exactly these sources is there; true when it built. */
export async function ensureBuild(): Promise<boolean> {
  const marker = path.join(ROOT, '.next', 'made-from')
  // Before anything is written: a folder of code that was built may well be read-only.
  if ((await readIfThere(marker)) === (await buildHash())) return false
  const locks = path.join(ROOT, 'node_modules', '.cache', 'claimboard')
  await mkdir(locks, { recursive: true })
  return alone(path.join(locks, 'build.lock'), async () => {
    const hash = await buildHash()
    if ((await readIfThere(marker)) === hash) return false
    const started = Date.now()
    // On stdout, with the other sentences for whoever started us.
    process.stdout.write('Building the pages (once for each version) …\n')
    // A build that dies half way must not be taken for the older, whole one.
    await writeFile(marker, '').catch(() => undefined)
    await runBuild()
    await packStatic(path.join(ROOT, '.next', 'static'))
    await writeFile(marker, hash)
    log().info({ seconds: Math.round((Date.now() - started) / 100) / 10 }, 'pages built')
    return true
  })
}

/** The hash that the present build was made from, or undefined when there is none. */
export async function presentBuild(): Promise<string | undefined> {
  return readFile(path.join(ROOT, '.next', 'made-from'), 'utf8').catch(() => undefined)
}
