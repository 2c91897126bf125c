import { Pool, type PoolClient, type PoolConfig } from 'pg'

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void

/**
 * A pool that says how long work waited for a connection. Whoever finds one free pays for a comparison. Who waited in
 * vain gets an error with the code POOL_BUSY: pg's own has none, and would pass for a bug.
 */
export class MeteredPool extends Pool {
  private readonly onWait: (ms: number) => void

  constructor(config: PoolConfig, onWait: (ms: number) => void) {
    super(config)
    this.onWait = onWait
  }

  override connect(): Promise<PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<PoolClient> | void {
    const isOneFree = this.idleCount > this.waitingCount
    if (isOneFree) return taken ? super.connect(taken) : super.connect()
    const started = performance.now()
    const note = () => this.onWait(performance.now() - started)
    if (!taken) {
      const waited = super.connect().catch((error: unknown) => {
        throw named(error)
      })
      return waited.finally(note)
    }
    super.connect((error, ...given) => {
      note()
      taken(error && named(error), ...given)
    })
  }
}

const WAITED_IN_VAIN = 'timeout exceeded when trying to connect'

function named(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  return error.message === WAITED_IN_VAIN ? Object.assign(error, { code: 'POOL_BUSY' }) : error
}
