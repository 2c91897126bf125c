import type { Event } from '#board/law/event.ts'
import type { FetchEvents } from './fetch-events.ts'

/** How many entries are asked for at once. */
export const PAGE = 100

/** What is known of a log: a stretch without gaps, oldest first. */
export type LogState = {
  readonly events: readonly Event[]
  readonly state: 'loading' | 'ready' | 'failed'
  /** True once the first entry is in. */
  readonly isWhole: boolean
}

/** A log that is read backwards from its end and grows at both ends. */
export type Log = ReturnType<typeof createLog>

/** Makes the reading of a log; `head` is the last seq known when it begins. */
export function createLog(fetchEvents: FetchEvents, head: number) {
  let now: LogState = { events: [], state: 'loading', isWhole: head === 0 }
  let wanted = head
  let work: Promise<void> = Promise.resolve()
  let hasBegun = false
  const listeners = new Set<() => void>()

  function set(next: Partial<LogState>): void {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }

  // One request at a time: two answers that cross could not be put together without a gap [S4].
  function queue(job: () => Promise<void>): Promise<void> {
    work = work.then(job).catch(() => set({ state: 'failed' }))
    return work
  }

  async function readBackward(): Promise<void> {
    const first = now.events[0]?.seq ?? wanted + 1
    if (first <= 1) return set({ state: 'ready', isWhole: true })
    set({ state: 'loading' })
    const after = Math.max(0, first - 1 - PAGE)
    const stretch = await readStretch(fetchEvents, after, first - 1)
    set({ events: [...stretch, ...now.events], state: 'ready', isWhole: after === 0 })
  }

  async function readForward(): Promise<void> {
    const last = now.events.at(-1)?.seq
    if (last === undefined || last >= wanted) return
    set({ events: [...now.events, ...(await readStretch(fetchEvents, last, wanted))], state: 'ready' })
  }

  return {
    get: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Reads the newest page; does nothing when called again. */
    begin(): void {
      if (hasBegun) return
      hasBegun = true
      void queue(readBackward)
    },
    /** Reads the next older page. */
    earlier: () => queue(readBackward),
    /** The board has come to this seq: reads what is new. */
    follow(seq: number): Promise<void> {
      wanted = Math.max(wanted, seq)
      return queue(readForward)
    },
    /** After a failure: reads again what was being read. */
    retry: () => queue(now.events.length === 0 ? readBackward : readForward),
  }
}

// A server may answer with fewer than asked for; the stretch is asked on until it is complete.
async function readStretch(fetchEvents: FetchEvents, after: number, until: number): Promise<Event[]> {
  const events: Event[] = []
  for (let at = after; at < until;) {
    const page = (await fetchEvents(at, until - at)).filter((event) => event.seq > at)
    if (page.length === 0) throw new Error('the log ended early')
    events.push(...page)
    at = page.at(-1)?.seq ?? until
  }
  return events
}
