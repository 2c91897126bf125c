import { Pool, type PoolClient, type PoolConfig } from 'pg'

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void

/** A pool that says how long work waited for a connection. Whoever finds one free pays for a comparison. */
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
    if (!taken) return super.connect().finally(note)
    super.connect((...given) => {
      note()
      taken(...given)
    })
  }
}
