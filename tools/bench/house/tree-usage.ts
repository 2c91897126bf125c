import type { Stat } from './usage.ts'

type Seen = Stat & { readonly parentKey: string }

/**
 * What a process and everything that it ever started have used, from samples. What has ended stays counted as it was last seen:
 * a browser's processes are waited for by nobody of ours, so the system alone would forget them.
 */
export class TreeUsage {
  readonly #root: number
  readonly #seen = new Map<string, Seen>()
  #alive: ReadonlySet<string> = new Set()

  constructor(root: number) {
    this.#root = root
  }

  /** Takes the processes as they stand now. */
  take(stats: ReadonlyMap<number, Stat>): void {
    // A number is given again; together with its start it names one process.
    const keyOf = (pid: number) => `${pid}:${stats.get(pid)?.start ?? ''}`
    const isOurs = (pid: number): boolean => {
      const parent = stats.get(pid)?.parent ?? 0
      return pid === this.#root || this.#seen.has(keyOf(pid)) || (parent > 1 && isOurs(parent))
    }
    const ours = [...stats].filter(([pid]) => isOurs(pid))
    for (const [pid, stat] of ours) this.#seen.set(keyOf(pid), { ...stat, parentKey: keyOf(stat.parent) })
    this.#alive = new Set(ours.map(([pid]) => keyOf(pid)))
  }

  /** CPU seconds of all of them so far. */
  used(): number {
    const known = new Map<string, number>()
    for (const [key, { parentKey, own, ofEnded }] of this.#seen)
      if (!this.#alive.has(key)) known.set(parentKey, (known.get(parentKey) ?? 0) + own + ofEnded)
    // A parent that waits for its children counts them too: only what was never seen of them is added.
    return [...this.#seen].reduce(
      (sum, [key, { own, ofEnded }]) => sum + own + Math.max(0, ofEnded - (known.get(key) ?? 0)),
      0,
    )
  }
}
