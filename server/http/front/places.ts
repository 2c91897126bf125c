/** What became of somebody who asked for a place: the way to give it back, or no place. */
export type Taken = { readonly leave: () => void } | null

/** So many at once, so many who wait, and nobody for longer than that. */
export type Measure = { readonly atOnce: number; readonly waiting: number; readonly patienceMs: number }

type Waiting = { readonly enter: () => void; readonly timer: NodeJS.Timeout }

/** A room with a few places and a short queue at its door: first come, first served; who cannot be served soon is told so. */
export class Places {
  readonly #measure: Measure
  readonly #queue = new Set<Waiting>()
  #inside = 0

  constructor(measure: Measure) {
    this.#measure = measure
  }

  /** A place, after a wait if need be; null when too many wait already, or it took too long, or whoever asked has gone. */
  take(hasGone: AbortSignal): Promise<Taken> {
    if (hasGone.aborted) return Promise.resolve(null)
    if (this.#inside < this.#measure.atOnce) return Promise.resolve(this.#enter())
    if (this.#queue.size >= this.#measure.waiting) return Promise.resolve(null)
    return new Promise((resolve) => {
      const settle = (taken: Taken) => {
        this.#queue.delete(mine)
        clearTimeout(mine.timer)
        hasGone.removeEventListener('abort', giveUp)
        resolve(taken)
      }
      const giveUp = () => settle(null)
      const mine: Waiting = {
        enter: () => settle(this.#enter()),
        timer: setTimeout(giveUp, this.#measure.patienceMs),
      }
      hasGone.addEventListener('abort', giveUp)
      this.#queue.add(mine)
    })
  }

  #enter(): Taken {
    this.#inside += 1
    let isInside = true
    return {
      leave: () => {
        if (!isInside) return
        isInside = false
        this.#inside -= 1
        const [next] = this.#queue
        next?.enter()
      },
    }
  }
}
