const MINUTE_MS = 60_000
const MOST_LINES = 60
const MOST_KEYS = 1_000

/** How often the same was not written since it last was, and how much else had no line of its own; left out where none. */
export type Untold = { readonly more?: number; readonly others?: number }

/** Decides what of a flood is written down: each thing once a minute, and no more than 60 things a minute. */
export class Seldom {
  readonly #seen = new Map<string, { readonly until: number; more: number }>()
  #minute = 0
  #lines = 0
  #others = 0

  /** What to write beside this one, or null when it is only counted. */
  take(key: string, now: number): Untold | null {
    const minute = Math.floor(now / MINUTE_MS)
    if (minute !== this.#minute) this.#lines = 0
    this.#minute = minute
    const before = this.#seen.get(key)
    if (before && before.until > now) {
      before.more += 1
      return null
    }
    if (this.#lines >= MOST_LINES) {
      this.#others += 1
      return null
    }
    this.#lines += 1
    this.#forget(now)
    this.#seen.set(key, { until: now + MINUTE_MS, more: 0 })
    const told = {
      ...(before?.more ? { more: before.more } : {}),
      ...(this.#others > 0 ? { others: this.#others } : {}),
    }
    this.#others = 0
    return told
  }

  // At most 60 are added a minute, so what has run out is soon gone; the bound is for clocks that stand still.
  #forget(now: number): void {
    if (this.#seen.size < MOST_KEYS) return
    for (const [key, { until, more }] of this.#seen) {
      if (until > now) continue
      this.#others += more
      this.#seen.delete(key)
    }
    if (this.#seen.size >= MOST_KEYS) this.#seen.clear()
  }
}
