import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { furnish } from '../house.ts'

declare module '../house.ts' {
  interface House {
    throttles: Throttles
  }
}

type Throttles = {
  readonly known: RateLimiterMemory
  readonly unknown: RateLimiterMemory
  readonly pages: RateLimiterMemory
}

// Wide enough for a person with many tabs and for a program that exports a desk, too narrow to hurt the others.
const KNOWN = { points: 1_200, duration: 10, keyPrefix: 'known' }
const UNKNOWN = { points: 120, duration: 60, keyPrefix: 'unknown' }

// So many times too often, and an address is not even looked at: before that, others may work behind it.
const FLOOD = 10

const throttles = () =>
  furnish('throttles', () => {
    const { COMMANDS_PER_SECOND, COMMANDS_BURST, PAGES_PER_MINUTE } = env()
    // The one path has a throttle of its own; a desk that opened it wider is not to be held up before it.
    const points = Math.max(KNOWN.points, (COMMANDS_PER_SECOND + COMMANDS_BURST) * KNOWN.duration)
    return {
      known: new RateLimiterMemory({ ...KNOWN, points }),
      unknown: new RateLimiterMemory(UNKNOWN),
      pages: new RateLimiterMemory({ points: PAGES_PER_MINUTE, duration: 60, keyPrefix: 'pages' }),
    }
  })

/** The bucket of a request; `/x`, `/x/`, `//x` and `/X?y` are one place and share it. */
export function bucketOf(who: string, method: string, url: string): string {
  // Two slashes at the head would else be read as the name of a host.
  const path = new URL(url.replace(/^\/+/, '/'), 'http://desk').pathname
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
  const change = method === 'GET' || method === 'HEAD' ? 'read' : 'change'
  return `${who} ${change} ${path}`
}

/** Counts a request of somebody signed in; the milliseconds to wait, or null. */
export function throttleKnown(bucket: string): Promise<number | null> {
  return consume(throttles().known, bucket)
}

/** Counts a request of nobody we know by its address; the milliseconds to wait, or null. */
export function throttleUnknown(address: string): Promise<number | null> {
  return consume(throttles().unknown, address)
}

/** Counts a page asked for by nobody we know, by their network; the milliseconds to wait, or null. */
export function throttlePage(network: string): Promise<number | null> {
  return consume(throttles().pages, network)
}

/** The milliseconds an address that floods us has still to wait, without counting; null when it does not. */
export async function waitOfFlood(address: string): Promise<number | null> {
  const state = await throttles().unknown.get(address)
  return state && state.consumedPoints > UNKNOWN.points * FLOOD ? state.msBeforeNext : null
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (error) {
    if (isWait(error)) return error.msBeforeNext
    throw error
  }
}

// Not by instanceof: the class exists once in each module graph.
function isWait(error: unknown): error is RateLimiterRes {
  return typeof error === 'object' && error !== null && 'msBeforeNext' in error
}
