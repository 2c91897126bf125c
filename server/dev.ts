import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { env } from './env.ts'
import { ROOT } from './ground/build.ts'
import { guardPostgres } from './ground/postgres-guard.ts'
import { onStop, stopAll, stopFor, stopOnSignals } from './stop.ts'

// Pages reload by themselves; what the server runs (server/ and board/) needs a new process.
const WATCHED = ['server', 'board']
const QUIET_MS = 250

let child: ChildProcess | undefined
let pending: NodeJS.Timeout | undefined
let restarting = false

function ended(one: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (one.exitCode !== null || one.signalCode !== null) resolve()
    else one.once('exit', () => resolve())
  })
}

function launch(): void {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const
  child = spawn(process.execPath, [path.join(ROOT, 'server/start.ts')], { cwd: ROOT, stdio: [...stdio] })
  child.once('exit', () => {
    if (!restarting) process.stderr.write('The server ended; it starts again at the next change.\n')
  })
}

async function restart(): Promise<void> {
  if (restarting) return
  restarting = true
  if (child !== undefined) {
    child.kill('SIGTERM')
    await ended(child)
  }
  restarting = false
  launch()
}

function watchSources(): void {
  for (const folder of WATCHED) {
    const watcher = watch(path.join(ROOT, folder), { recursive: true }, (_, file) => {
      if (file === null || !file.endsWith('.ts') || file.endsWith('.test.ts')) return
      clearTimeout(pending)
      pending = setTimeout(() => void restart(), QUIET_MS)
    })
    onStop(`watch ${folder}`, () => watcher.close())
  }
}

stopOnSignals()
try {
  // Held here, so that a restart of the server does not restart the database.
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL === undefined) onStop('postgres', (await guardPostgres({ dataDir: DATA_DIR }, stopFor)).stop)
  onStop('server', async () => {
    restarting = true
    child?.kill('SIGTERM')
    if (child !== undefined) await ended(child)
  })
  watchSources()
  launch()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  await stopAll()
  process.exit(1)
}
