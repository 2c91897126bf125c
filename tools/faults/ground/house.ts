import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from '#server/ground/build.ts'
import { memoryOf, processorOf } from '#server/testing/processes/process-tree.ts'

const START_MS = 60_000
const STOP_MS = 20_000

/** How a house is to run. */
export type HouseOptions = {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string
  /** The whole product with its pages, instead of the live connection and REST alone. Needs a build. */
  readonly isWhole: boolean
  /** Further settings, such as those behind a proxy. */
  readonly settings: Readonly<Record<string, string>>
}

/** What a house has counted since it was started. */
export type Counted = { readonly connections: number; readonly commands: number }

/** What one start may do differently. */
export type StartOptions = {
  /** Where the log goes; a file of its own unless told otherwise. */
  readonly logFile?: string
  readonly logLevel?: string
  /** A shell's limit on the size of each file it writes, in blocks of 1,024 bytes. */
  readonly fileLimit?: number
  /** It keeps the database of this folder itself, instead of being told where one is. */
  readonly keeps?: string
}

/** A server process that can be killed, frozen, stopped in order, and started again at the same address. */
export class House {
  readonly port: number
  readonly logFile: string
  readonly #options: HouseOptions
  #child: ChildProcess | undefined

  constructor(options: HouseOptions) {
    this.#options = options
    this.port = options.port
    this.logFile = path.join(options.dataDir, `house-${options.port}.log`)
  }

  /** Starts it, unless it runs, and resolves once it answers. */
  async start({ logFile = this.logFile, logLevel = 'info', fileLimit, keeps }: StartOptions = {}): Promise<void> {
    if (this.isRunning) return
    const log = openSync(logFile, 'a')
    const program = this.#options.isWhole ? 'server/start.ts' : 'tools/faults/ground/serve.ts'
    const node = ['--import', path.join(ROOT, 'tools/faults/ground/other-clock.ts'), path.join(ROOT, program)]
    // A limit set by a shell lasts; with the signal ignored, writing fails as it does on a full disk.
    const limited = ['-c', `trap '' XFSZ; ulimit -f ${fileLimit}; exec "$0" "$@"`, process.execPath, ...node]
    const child = spawn(fileLimit === undefined ? process.execPath : 'bash', fileLimit === undefined ? node : limited, {
      cwd: ROOT,
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        ...process.env,
        ...this.#environment(),
        LOG_LEVEL: logLevel,
        ...(keeps !== undefined && { DATA_DIR: keeps, DATABASE_URL: '' }),
      },
    })
    closeSync(log)
    this.#child = child
    await this.#answers(child)
  }

  /** `kill -9`: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to stop in order. */
  async stop(): Promise<void> {
    const force = setTimeout(() => this.#child?.kill('SIGKILL'), STOP_MS)
    await this.#end('SIGTERM')
    clearTimeout(force)
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Moves the clock of the running process by this much from the true time. */
  setClock(offsetMs: number): void {
    this.#child?.send({ clock: offsetMs })
  }

  /** Of the process that runs now. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Bytes of memory it holds now. */
  memory(): number {
    return memoryOf(this.#child?.pid ?? 0)
  }

  /** Seconds of processor time that it has taken since it was started. */
  processor(): number {
    return processorOf(this.#child?.pid ?? 0)
  }

  /** What it says of itself to whoever runs it. */
  async counted(): Promise<Counted> {
    const said = await (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text()
    const sum = (name: string) =>
      [...said.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\d+)$`, 'gm'))].reduce(
        (all, one) => all + Number(one[1]),
        0,
      )
    return { connections: sum('claimboard_sockets'), commands: sum('claimboard_commands_total') }
  }

  /** Everything it has logged. */
  said(): string {
    return readFileSync(this.logFile, 'utf8')
  }

  #environment(): Record<string, string> {
    const { port, dataDir, databaseUrl, settings } = this.#options
    return {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      APP_URL: '',
      // What is tried here are faults, not the patience with one person.
      COMMANDS_PER_SECOND: '100000',
      COMMANDS_BURST: '100000',
      ...settings,
    }
  }

  async #answers(child: ChildProcess): Promise<void> {
    const until = performance.now() + START_MS
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`a server ended: see ${this.logFile}`)
      if (performance.now() > until) throw new Error(`a server did not start: see ${this.logFile}`)
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => null)
      if (answer?.ok) return
      await pause(20)
    }
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    if (!child || !this.isRunning) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}
