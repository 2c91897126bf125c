import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RunningPostgres, startPostgres } from '#server/ground/postgres.ts'
import { isAlive } from '#server/ground/process-lock.ts'
import { childrenOf } from '#server/testing/processes/process-tree.ts'

/** A PostgreSQL of the suite's own that can be broken: stopped in the middle of everything, or frozen. */
export class Store {
  readonly #dataDir: string
  #running: RunningPostgres
  readonly #frozen: number[] = []

  static async open(dataDir: string): Promise<Store> {
    return new Store(dataDir, await startPostgres({ dataDir }))
  }

  private constructor(dataDir: string, running: RunningPostgres) {
    this.#dataDir = dataDir
    this.#running = running
  }

  get url(): string {
    return this.#running.url
  }

  /** PostgreSQL's `immediate` stop: no checkpoint, no goodbye; what was committed has to come back from its log. */
  async stopImmediately(): Promise<void> {
    const pid = this.#pid()
    process.kill(pid, 'SIGQUIT')
    while (isAlive(pid)) await pause(10)
    await this.#running.stop()
  }

  /** `kill -9` of the server: its processes are left behind, and nobody has written down where they were. */
  async kill(): Promise<void> {
    const pid = this.#pid()
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await pause(5)
  }

  /** Starts it again at the same address, or takes it over from whoever has. */
  async start(): Promise<void> {
    const { url } = this.#running
    this.#running = await startPostgres({ dataDir: this.#dataDir })
    if (this.#running.url !== url) throw new Error('the database came back at another address')
  }

  /** Stops every process of the server where it stands: connections stay open, and nothing answers. */
  freeze(): void {
    const pid = this.#pid()
    // The first to stop is the one that would start others.
    this.freezeOnly([pid, ...childrenOf(pid)])
  }

  /** Stops these of its processes where they stand, each of which serves one connection. */
  freezeOnly(pids: readonly number[]): void {
    this.#frozen.push(...pids)
    // One that was about to end may have done so meanwhile.
    for (const one of pids) if (isAlive(one)) process.kill(one, 'SIGSTOP')
  }

  thaw(): void {
    for (const one of this.#frozen.splice(0).reverse()) if (isAlive(one)) process.kill(one, 'SIGCONT')
  }

  async close(): Promise<void> {
    this.thaw()
    await this.#running.stop()
  }

  #pid(): number {
    return Number(readFileSync(path.join(this.#dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  }
}
