import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor } from '#board/board.ts'
import { refuse, type Refusal } from '#board/kernel/refusal.ts'
import { env } from '../../env.ts'
import { furnish } from '../../house.ts'

/** How fast one person's commands are taken. */
export interface Throttle {
  /** Null when the actor may go on, else the refusal that says how long to wait. */
  take(actor: Actor): Promise<Refusal | null>
}

declare module '../../house.ts' {
  interface House {
    commandThrottle: Throttle
  }
}

/** Allows `perSecond` commands a second for long, and `burst` more now and then; the house itself is not held up. */
export function makeThrottle(perSecond: number, burst: number): Throttle {
  const limiter = new BurstyRateLimiter(
    new RateLimiterMemory({ points: perSecond, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: 'burst', points: burst, duration: 10 }),
  )
  return {
    async take({ userId, kind }) {
      if (kind === 'system') return null
      try {
        await limiter.consume(userId)
        return null
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        return refuse('TOO_MANY', { retryAfterMs: Math.max(50, error.msBeforeNext) }).refused
      }
    },
  }
}

/** The throttle of this process, the same one in both module graphs. */
export function throttle(): Throttle {
  return furnish('commandThrottle', () => {
    const { COMMANDS_PER_SECOND, COMMANDS_BURST } = env()
    return makeThrottle(COMMANDS_PER_SECOND, COMMANDS_BURST)
  })
}
