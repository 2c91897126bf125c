import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type Refusal, refuse } from '#board/kernel/refusal.ts'
import { furnish, piece } from '../house.ts'
import { FairQueue, type QueueLimits, type Ticket } from '../fair-queue.ts'
import type { MadeReport, ReportOrder } from './order.ts'
import { type Outcome as Attempt, ReportProcess } from './report-process.ts'

/** What came of an order: the report, or why there is none now. */
export type Outcome = MadeReport | { readonly refused: Refusal }

/** A report that is ready, a place in the queue for one, or why there is neither. */
export type Asked = { readonly made: MadeReport } | { readonly ticket: Ticket<Outcome> } | { readonly refused: Refusal }

/** The reports of this process. */
export interface Reports {
  /** Asks for a report in the name of a person whose right to it was judged, and is judged again when they are given it. */
  ask(userId: string, order: ReportOrder): Asked
  /** Forgets the reports of a board, as when it is purged. */
  drop(boardId: string): void
  /** Answers all that wait with BUSY, for a process that ends. */
  dismiss(): void
  close(): void
}

declare module '../house.ts' {
  interface House {
    reports: Reports
  }
}

// One at a time: on two cores a second one would take what the live boards need. Sixty of one person are what a program
// that wants a report of every board sends at once; whoever sends more is told to come again.
const QUEUE: QueueLimits = { atOnce: 1, mostEach: 60, mostWaiting: 240, keptMs: 30_000 }
const MOST_KEPT_BYTES = 32_000_000
const KEPT_MS = 10 * 60_000
const SWEEP_MS = 60_000
// An order over which the process ended is not tried again at once: it would end again, with others waiting behind it.
const PAUSE_AFTER_END_MS = 30_000

/** Reports by one process that makes them, kept for a while in case they are wanted again. */
export function makeReports(make: (order: ReportOrder) => Promise<Attempt>, limits: QueueLimits = QUEUE): Reports {
  const kept = new LRUCache<string, { readonly boardId: string; readonly made: MadeReport }>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ made }) => made.bytes.byteLength,
    ttl: KEPT_MS,
  })
  const unlucky = new LRUCache<string, true>({ max: 200, ttl: PAUSE_AFTER_END_MS })
  // What nobody asks for any more is gone in time, too: an idle desk should have its memory back.
  const sweep = setInterval(() => kept.purgeStale(), SWEEP_MS).unref()

  async function makeAndKeep(order: ReportOrder): Promise<Outcome> {
    const key = keyOf(order)
    const outcome = await make(order)
    if ('ended' in outcome) {
      unlucky.set(key, true)
      return refuse('BUSY', { retryAfterMs: PAUSE_AFTER_END_MS })
    }
    if ('refused' in outcome) return outcome
    kept.set(key, { boardId: order.boardId, made: outcome })
    return outcome
  }

  const queue = new FairQueue(makeAndKeep, limits)
  return {
    ask(userId, order) {
      const key = keyOf(order)
      const there = kept.get(key)
      if (there) return { made: there.made }
      if (unlucky.has(key)) return refuse('BUSY', { retryAfterMs: Math.max(1_000, unlucky.getRemainingTTL(key)) })
      const ticket = queue.ask(userId, key, order)
      return ticket ? { ticket } : refuse('BUSY', { retryAfterMs: Math.max(2_000, queue.waitMs) })
    },
    drop(boardId) {
      for (const [key, one] of kept.entries()) if (one.boardId === boardId) kept.delete(key)
    },
    dismiss: () => queue.dismiss(refuse('BUSY', { retryAfterMs: 2_000 })),
    close: () => clearInterval(sweep),
  }
}

const keyOf = (order: ReportOrder) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(order).sort()))
    .digest('base64')

/** The reports of this process, the same ones in both module graphs. */
export function reports(): Reports {
  return furnish('reports', () => {
    const child = new ReportProcess()
    const made = makeReports((order) => child.make(order))
    return { ...made, close: () => (made.close(), child.close()) }
  })
}

/** At the end of a process: first whoever waits is told to come again, then the process that makes them ends. */
export const endOfReports = {
  begin: () => piece('reports')?.dismiss(),
  end: () => piece('reports')?.close(),
}
