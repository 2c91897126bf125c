import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ARRIVALS_OF_PERSON, MOST_OF_PERSON } from '../door/limits.ts'
import type { LiveSocket } from '../wire.ts'

/** The live connections of each person at this process: a script of one must not take the room of all. */
export class PerPerson {
  readonly #sockets = new Map<string, Set<LiveSocket>>()
  readonly #arrivals = new RateLimiterMemory(ARRIVALS_OF_PERSON)
  readonly #most: number

  constructor(most = MOST_OF_PERSON) {
    this.#most = most
  }

  /** False for somebody who begins more connections than pages could. */
  async mayArrive(userId: string): Promise<boolean> {
    return this.#arrivals.consume(userId).then(
      () => true,
      () => false,
    )
  }

  /** Counts a connection until it ends; `end` is given the person's oldest one when that has to make room. */
  add(socket: LiveSocket, end: (oldest: LiveSocket) => void): void {
    const { userId } = socket.data.viewer
    const own = this.#sockets.get(userId) ?? new Set<LiveSocket>()
    this.#sockets.set(userId, own.add(socket))
    socket.once('disconnect', () => this.#forget(userId, socket))
    if (own.size <= this.#most) return
    const [oldest] = own
    if (oldest === undefined) return
    own.delete(oldest)
    end(oldest)
  }

  #forget(userId: string, socket: LiveSocket): void {
    const own = this.#sockets.get(userId)
    own?.delete(socket)
    if (own?.size === 0) this.#sockets.delete(userId)
  }
}
