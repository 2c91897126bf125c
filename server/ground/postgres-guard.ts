import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../log.ts'
import { ownerOf, type PostgresOptions, type RunningPostgres, settlePostgres, type Settled } from './postgres.ts'
import { stopServer } from './postgres-server.ts'
import { identityOf, stillRuns } from './process-lock.ts'

const LOOK_EVERY_MS = 250

// Before each try to start a database that has ended. After the last one somebody else has to look: a full disk, say.
const PAUSES_MS = [0, 250, 1_000, 2_000, 4_000, 8_000, 15_000]

/** What is guarded, and how patiently. */
export interface GuardOptions extends PostgresOptions {
  /** Milliseconds before each try to start a server that has ended. */
  readonly pausesMs?: readonly number[]
}

/** A server that ended sooner after its start has not come back, so the next try waits. */
const SETTLED_MS = 1_000

// How long a stop waits for a start that is under way.
const START_MS = 8_000

/**
 * Starts (or adopts) the PostgreSQL of a data folder and sees to it that it stays: a server that ended is started again at
 * the same address, and what belonged to a process that has ended is taken over. Several processes may do this for one
 * folder; a lock sees to it that one of them starts the server. When it cannot be started again, `onGivenUp` gets a sentence.
 */
export async function guardPostgres(
  options: GuardOptions,
  onGivenUp: (error: Error) => void,
): Promise<RunningPostgres> {
  const guard = new Guard(options, await settlePostgres(options), onGivenUp)
  return { url: guard.url, stop: () => guard.stop() }
}

class Guard {
  readonly url: string
  readonly #options: GuardOptions
  readonly #pausesMs: readonly number[]
  readonly #onGivenUp: (error: Error) => void
  #settled: Settled
  #server: string
  #since = Date.now()
  #tries = 0
  #isStopping = false
  readonly #hurry = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(options: GuardOptions, settled: Settled, onGivenUp: (error: Error) => void) {
    this.#options = options
    this.#pausesMs = options.pausesMs ?? PAUSES_MS
    this.#settled = settled
    this.#server = identityOf(settled.pid) ?? ''
    this.#onGivenUp = onGivenUp
    this.url = settled.url
    process.once('exit', this.#lastResort)
    this.#lookLater()
  }

  /** Ends the server in order if it is ours, and looks after it no more. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#hurry.abort()
    clearTimeout(this.#timer)
    await Promise.race([this.#work, pause(START_MS, undefined, { ref: false })])
    if (!this.#settled.isGuest) await stopServer(this.#settled.pid)
    process.off('exit', this.#lastResort)
  }

  readonly #lastResort = (): void => {
    if (!this.#settled.isGuest && stillRuns(this.#server)) process.kill(this.#settled.pid, 'SIGINT')
  }

  // Asked and not told: a server that was adopted is no child of ours.
  #lookLater(): void {
    if (this.#isStopping) return
    this.#timer = setTimeout(() => {
      this.#work = this.#look().finally(() => this.#lookLater())
    }, LOOK_EVERY_MS)
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    if (!stillRuns(this.#server)) await this.#bringBack()
    else if (this.#settled.isGuest && !stillRuns(await ownerOf(this.#options.dataDir).catch(() => this.#server)))
      await this.#takeOver()
  }

  // The database works on; only nobody would end it any more.
  async #takeOver(): Promise<void> {
    try {
      this.#take(await settlePostgres(this.#options, this.#settled.port))
      log().info('the process that had started the database has ended: it is ours now')
    } catch (error) {
      log().warn({ err: error }, 'the database could not be taken over yet')
    }
  }

  async #bringBack(): Promise<void> {
    if (Date.now() - this.#since > SETTLED_MS) this.#tries = 0
    let last = new Error('The database has ended.')
    for (; this.#tries < this.#pausesMs.length; this.#tries += 1) {
      const wait = this.#pausesMs[this.#tries] ?? 0
      log().error({ afterMs: wait }, 'the database has ended: it is started again')
      await pause(wait, undefined, { signal: this.#hurry.signal }).catch(() => undefined)
      if (this.#isStopping) return
      try {
        this.#take(await settlePostgres(this.#options, this.#settled.port))
        // One that ends at once has used up this try.
        this.#tries += 1
        log().info('the database is back')
        return
      } catch (error) {
        last = error instanceof Error ? error : new Error(String(error))
        log().error({ err: last }, 'the database could not be started again')
      }
    }
    if (!this.#isStopping) this.#giveUp(last)
  }

  #take(settled: Settled): void {
    if (settled.url !== this.url) {
      this.#settled = settled
      throw new Error('The database came back at another port or with another password.')
    }
    this.#settled = settled
    this.#server = identityOf(settled.pid) ?? ''
    this.#since = Date.now()
  }

  #giveUp(error: Error): void {
    this.#isStopping = true
    const tries = this.#pausesMs.length
    this.#onGivenUp(
      new Error(
        `The database ended and did not come back in ${tries} tries, so this server ends too: ${error.message}`,
      ),
    )
  }
}
