import { MOST_STRANGERS, STRANGERS_TIME_MS } from './limits.ts'

/** Why a connection that nobody knows yet is ended; a word for whoever looks at the close of a WebSocket, 123 bytes at most. */
export type Cut = 'too late' | 'too many connections' | 'too many messages' | 'too large' | 'not expected'

type Stranger = { readonly network: string; readonly cut: (why: Cut) => void }

/** The connections that have not said yet who they are, counted by network, each with a deadline. */
export class Strangers {
  readonly #all = new Set<Stranger>()
  readonly #networks = new Map<string, Set<Stranger>>()
  readonly #limits: typeof LIMITS

  constructor(limits: Partial<typeof LIMITS> = {}) {
    this.#limits = { ...LIMITS, ...limits }
  }

  get size(): number {
    return this.#all.size
  }

  /**
   * Counts one until it is known or gone; call the returned function then. Where there are too many, the one that has waited longest
   * is cut: people are known within a moment, so it is none of them.
   */
  add(network: string, cut: (why: Cut) => void): () => void {
    const stranger: Stranger = { network, cut }
    const { ofNetwork, inAll, timeMs } = this.#limits
    const neighbours = this.#networks.get(network) ?? new Set<Stranger>()
    if (neighbours.size >= ofNetwork) this.#makeRoom(neighbours)
    if (this.#all.size >= inAll) this.#makeRoom(this.#all)
    this.#all.add(stranger)
    this.#networks.set(network, neighbours.add(stranger))
    const deadline = setTimeout(() => cut('too late'), timeMs).unref()
    return () => {
      clearTimeout(deadline)
      this.#forget(stranger)
    }
  }

  #makeRoom(some: ReadonlySet<Stranger>): void {
    const [oldest] = some
    if (oldest === undefined) return
    // At once, not when its line is closed: until then a flood would cut the same one again and again.
    this.#forget(oldest)
    oldest.cut('too many connections')
  }

  #forget(stranger: Stranger): void {
    this.#all.delete(stranger)
    const neighbours = this.#networks.get(stranger.network)
    neighbours?.delete(stranger)
    if (neighbours?.size === 0) this.#networks.delete(stranger.network)
  }
}

const LIMITS: { readonly ofNetwork: number; readonly inAll: number; readonly timeMs: number } = {
  ...MOST_STRANGERS,
  timeMs: STRANGERS_TIME_MS,
}
