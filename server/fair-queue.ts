/** How much may wait, and how much is done at a time. */
export type QueueLimits = {
  readonly atOnce: number
  /** Most that one person may have waiting. */
  readonly mostEach: number
  readonly mostWaiting: number
  /** So long, in milliseconds, a thing keeps its place while nobody waits for it: they may be about to ask again. */
  readonly keptMs: number
}

/** A place in the queue. */
export type Ticket<T> = {
  readonly done: Promise<T>
  /** How many come before it; null once it is being made. */
  ahead(): number | null
  /** Says that this asker waits no longer. What nobody waits for is not made in the end. */
  leave(): void
}

type Job<Order, T> = {
  readonly key: string
  readonly order: Order
  readonly done: Promise<T>
  readonly settle: (value: T | PromiseLike<T>) => void
  readonly fail: (error: unknown) => void
  isBegun: boolean
  askers: number
  leftAt: number
}

// Where nothing was made yet, so much is expected of each, in milliseconds.
const FIRST_GUESS_MS = 500

/**
 * Has things made, few at a time and fairly: people take turns, however much one of them wants. What several want alike is
 * made once, in the turn of whoever is first. Two people, one of whom has asked for a hundred: the other waits for one.
 */
export class FairQueue<Order, T> {
  readonly #make: (order: Order) => Promise<T>
  readonly #limits: QueueLimits
  readonly #now: () => number
  readonly #jobs = new Map<string, Job<Order, T>>()
  // Each person's line. The first in the map is the one whose turn it is; after it they go to the end.
  readonly #lines = new Map<string, Job<Order, T>[]>()
  #running = 0
  #usualMs = FIRST_GUESS_MS

  constructor(make: (order: Order) => Promise<T>, limits: QueueLimits, now: () => number = () => performance.now()) {
    this.#make = make
    this.#limits = limits
    this.#now = now
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#jobs.size - this.#running
  }

  /** About how long until all that waits now is made, in milliseconds. */
  get waitMs(): number {
    return (this.#jobs.size * this.#usualMs) / this.#limits.atOnce
  }

  /** Takes an order into this person's line, or joins them to those who wait for the same; null when too much waits. */
  ask(who: string, key: string, order: Order): Ticket<T> | null {
    this.#forgetAbandoned()
    const line = this.#lines.get(who) ?? []
    const known = this.#jobs.get(key)
    const isFull = line.length >= this.#limits.mostEach
    if (known === undefined && (isFull || this.waiting >= this.#limits.mostWaiting)) return null
    const job = known ?? this.#open(key, order)
    job.askers += 1
    if (!job.isBegun && !isFull && !line.includes(job)) this.#lines.set(who, [...line, job])
    this.#startNext()
    return this.#ticketOf(job)
  }

  /** Gives all that wait this answer instead; what is being made is finished. */
  dismiss(answer: T): void {
    for (const job of [...this.#jobs.values()].filter((one) => !one.isBegun)) {
      this.#takeOut(job)
      this.#jobs.delete(job.key)
      job.settle(answer)
    }
  }

  #open(key: string, order: Order): Job<Order, T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    // Whoever waited may have left: a failure that nobody hears is no unhandled one.
    promise.catch(() => undefined)
    const job = { key, order, done: promise, settle: resolve, fail: reject, isBegun: false, askers: 0, leftAt: 0 }
    this.#jobs.set(key, job)
    return job
  }

  #ticketOf(job: Job<Order, T>): Ticket<T> {
    let hasLeft = false
    return {
      done: job.done,
      ahead: () => (job.isBegun ? null : this.#placeOf(job)),
      leave: () => {
        if (hasLeft) return
        hasLeft = true
        job.askers -= 1
        job.leftAt = this.#now()
      },
    }
  }

  // As the turns will come, if nobody else asks meanwhile.
  #placeOf(job: Job<Order, T>): number {
    const lines = [...this.#lines.values()]
    const before = new Set<Job<Order, T>>()
    for (let turn = 0; turn < this.#limits.mostEach; turn += 1) {
      for (const line of lines) {
        const next = line[turn]
        if (next === job) return before.size + this.#running
        if (next) before.add(next)
      }
    }
    return before.size + this.#running
  }

  #startNext(): void {
    while (this.#running < this.#limits.atOnce) {
      const job = this.#next()
      if (job === undefined) return
      void this.#run(job)
    }
  }

  #next(): Job<Order, T> | undefined {
    this.#forgetAbandoned()
    for (const [who, line] of this.#lines) {
      const [job] = line
      if (job === undefined) continue
      this.#takeOut(job)
      const rest = this.#lines.get(who)
      this.#lines.delete(who)
      if (rest) this.#lines.set(who, rest)
      return job
    }
    return undefined
  }

  async #run(job: Job<Order, T>): Promise<void> {
    job.isBegun = true
    this.#running += 1
    const started = this.#now()
    try {
      job.settle(await this.#make(job.order))
    } catch (error) {
      job.fail(error)
    } finally {
      this.#usualMs = this.#usualMs * 0.8 + (this.#now() - started) * 0.2
      this.#running -= 1
      this.#jobs.delete(job.key)
      this.#startNext()
    }
  }

  #forgetAbandoned(): void {
    const since = this.#now() - this.#limits.keptMs
    for (const job of this.#jobs.values()) {
      if (job.isBegun || job.askers > 0 || job.leftAt > since) continue
      this.#takeOut(job)
      this.#jobs.delete(job.key)
      job.fail(new Error('nobody waits for it any more'))
    }
  }

  #takeOut(job: Job<Order, T>): void {
    for (const [who, line] of this.#lines) {
      const rest = line.filter((one) => one !== job)
      if (rest.length === 0) this.#lines.delete(who)
      else this.#lines.set(who, rest)
    }
  }
}
