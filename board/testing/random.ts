/** Random numbers that a seed repeats. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, below). */
  below(limit: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** True with this probability. */
  chance(probability: number): boolean
  /** A UUID in the shape of version 7, which no other call of the same random gives. */
  uuid(): string
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast and good enough to shuffle test worlds. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  let made = 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick(list) {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    chance: (probability) => next() < probability,
    uuid() {
      made += 1
      const head = (seed >>> 0).toString(16).padStart(8, '0')
      return `${head}-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
    },
  }
}
