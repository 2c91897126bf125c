import { execFile, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../server/testing/processes/free-port.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const START_MS = 180_000
const STOP_MS = 30_000
const run = promisify(execFile)

/** A built Claimboard of its own: port, data folder, database. */
export interface App {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** The one-time link printed at the start, while there is no account. */
  readonly firstOwnerLink: string | undefined
  /** Runs one administration command on this app and gives what it printed as JSON. */
  readonly admin: (...args: string[]) => Promise<unknown>
  readonly stop: () => Promise<void>
  /** Asks it to end, as a service manager does, and gives its exit code once it has; the data stay. */
  readonly end: () => Promise<number | null>
}

/** How an app is started; without a data folder it gets one that goes with it, without a log file it speaks on ours. */
export type AppOptions = { port?: number; env?: Record<string, string>; dataDir?: string; logFile?: string }

/** Runs one administration command on the app of a data folder. Throws with what it said when it fails. */
export async function admin(
  dataDir: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<unknown> {
  const { stdout } = await run(process.execPath, [path.join(ROOT, 'server/admin/admin.ts'), ...args, '--json'], {
    cwd: ROOT,
    env: { ...process.env, ...settings, DATA_DIR: dataDir, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
  })
  return JSON.parse(stdout)
}

async function freshDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimboard-e2e-'))
  await chmod(folder, 0o755)
  return folder
}

/** Starts the built app and resolves once it is ready. Whoever starts it stops it. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const port = options.port ?? (await freePort())
  const dataDir = options.dataDir ?? (await freshDataDir())
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    LOG_LEVEL: 'warn',
    NEXT_TELEMETRY_DISABLED: '1',
    ...options.env,
    PORT: String(port),
    DATA_DIR: dataDir,
  }
  const child = spawn(process.execPath, [path.join(ROOT, 'server/start.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', options.logFile === undefined ? 'inherit' : openSync(options.logFile, 'w'), 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async () => {
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await ended
    clearTimeout(force)
    return child.exitCode
  }
  const stop = async () => {
    await end()
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
  }
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for (const until = Date.now() + START_MS; !said.includes('is ready at');) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop()
      throw new Error(`The app did not start: ${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: `http://localhost:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    firstOwnerLink: /(http\S+\/join\/\S+)/.exec(said)?.[1],
    admin: (...args) => admin(dataDir, args, options.env),
    stop,
    end,
  }
}
