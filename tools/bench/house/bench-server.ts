import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverFlags } from '#server/boot/commands.mjs'
import { freePort } from '#server/testing/processes/free-port.ts'
import { ROOT } from '#server/ground/build.ts'
import { askBy, type Ask } from './ask.ts'

/** What the servers of the bench complained of. */
export const LOG = path.join(ROOT, '.data', 'bench-server.log')
const START_MS = 180_000
const STOP_MS = 20_000
// The throttles protect a desk from one person; the load of many comes from few here.
const LIFTED = { COMMANDS_PER_SECOND: '1000000', COMMANDS_BURST: '1000000' }

/** The built app in a process of its own, on a data folder of its own, with the probe inside. */
export type BenchServer = {
  readonly port: number
  readonly dataDir: string
  pid(): number
  /** Asks the probe. */
  readonly ask: Ask
  /** Ends the process in order and starts it anew on the same data and port; resolves once it answers. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts the app on a fresh database. */
export async function startServer(env: Record<string, string> = {}): Promise<BenchServer> {
  const port = await freePort()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'claimboard-bench-'))
  await chmod(dataDir, 0o755)
  const settings = { ...process.env, ...LIFTED, ...env, PORT: String(port), DATA_DIR: dataDir }
  const start = () => launch({ ...settings, NODE_ENV: 'production', LOG_LEVEL: 'warn', NEXT_TELEMETRY_DISABLED: '1' })
  let child = await start()
  let asking = askBy(child)
  return {
    port,
    dataDir,
    pid: () => child.pid ?? 0,
    ask: (shape, name, question) => asking(shape, name, question),
    async restart() {
      await end(child)
      child = await start()
      asking = askBy(child)
    },
    async close() {
      await end(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function launch(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const flags = [...serverFlags, '--expose-gc', '--import', path.join(import.meta.dirname, 'probe.ts')]
  await mkdir(path.dirname(LOG), { recursive: true })
  const log = await open(LOG, 'a')
  const child = spawn(process.execPath, [...flags, path.join(ROOT, 'server/start.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    serialization: 'advanced',
  })
  await log.close()
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for (const until = Date.now() + START_MS; !said.includes('is ready at');) {
    if (child.exitCode !== null || Date.now() > until) {
      await end(child)
      throw new Error(`The app did not start: ${said} (see ${LOG})`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await ended
  clearTimeout(force)
}
