import type { Event } from '#board/law/event.ts'

const LONGEST_REST_MS = 10
/** More than these at once mean that they come quicker than they are told. */
const FEW = 8

/**
 * Tells events, and rests after each telling for as long as it took, or twice as long where many came at once, ten
 * milliseconds at most; what comes meanwhile goes together. To tell five hundred people takes some milliseconds however little
 * is told: one by one, a hundred changes a second would leave no time for anything else, and everybody would wait for longer.
 */
export class Pace {
  private readonly tell: (events: readonly Event[]) => void
  private held: Event[] = []
  private restsUntil = 0
  private timer: NodeJS.Timeout | undefined

  constructor(tell: (events: readonly Event[]) => void) {
    this.tell = tell
  }

  /** Tells these now, or when the rest is over; in the order in which they come. */
  add(events: readonly Event[]): void {
    for (const event of events) this.held.push(event)
    const rest = this.restsUntil - performance.now()
    if (rest <= 0) this.flush()
    else this.timer ??= setTimeout(() => this.flush(), rest)
  }

  /** Tells at once whatever is held. */
  flush(): void {
    this.stop()
    if (this.held.length === 0) return
    const events = this.held
    this.held = []
    const began = performance.now()
    this.tell(events)
    const ended = performance.now()
    const took = ended - began
    this.restsUntil = ended + Math.min(events.length > FEW ? 2 * took : took, LONGEST_REST_MS)
  }

  /** Nothing held is told any more, unless something comes after it. */
  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
