import type { Socket } from 'node:net'

/** How a line treats what travels on it now. */
export type Manner = { readonly latencyMs: number; readonly loss: number; readonly bytesPerSecond: number }

// How long a sender waits before it sends a lost packet again.
const RESEND_MS = 250

/** One direction of a line: packets arrive late, in order, and no faster than they are taken. */
export class Flow {
  readonly #manner: Manner
  readonly #chance: () => number
  readonly #deliver: (chunk: Buffer) => void
  readonly #waiting: { readonly at: number; readonly deliver: () => void }[] = []
  #freeAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor(manner: Manner, chance: () => number, deliver: (chunk: Buffer) => void) {
    this.#manner = manner
    this.#chance = chance
    this.#deliver = deliver
  }

  /** Takes a packet from `source`, which is not read on until the packet has been taken at the speed of the line. */
  take(chunk: Buffer, source: Socket): void {
    const { latencyMs, loss, bytesPerSecond } = this.#manner
    const resend = this.#chance() < loss ? RESEND_MS : 0
    const slow = (chunk.length / bytesPerSecond) * 1_000
    if (slow > 0) {
      source.pause()
      setTimeout(() => source.resume(), slow)
    }
    // Nothing overtakes: what follows a late packet is late too.
    this.#freeAt = Math.max(this.#freeAt, performance.now() + latencyMs + slow) + resend
    this.#queue(() => this.#deliver(chunk))
  }

  /** Ends the direction behind the last packet. */
  end(done: () => void): void {
    this.#queue(done)
  }

  #queue(deliver: () => void): void {
    this.#waiting.push({ at: this.#freeAt, deliver })
    if (this.#timer === undefined) this.#run()
  }

  readonly #run = (): void => {
    this.#timer = undefined
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const wait = next.at - performance.now()
      if (wait > 0.5) return void (this.#timer = setTimeout(this.#run, wait))
      this.#waiting.shift()
      next.deliver()
    }
  }
}
