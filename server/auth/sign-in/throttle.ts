import { createHash } from 'node:crypto'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { db, furnish } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'

const MINUTES = 60

// Attempts allowed in a span; a success gives its attempt back, so a newsroom behind one address is not locked out.
const RULES = {
  /** one address guessing at one account */
  signInPair: { points: 8, duration: 15 * MINUTES },
  /** one address trying a list of accounts */
  signInAddress: { points: 60, duration: 15 * MINUTES },
  /** guesses at a link, and what a link's holder may learn by trying e-mails with it */
  join: { points: 10, duration: 15 * MINUTES },
  /** somebody at another's unlocked desk guessing the current password */
  ownPassword: { points: 8, duration: 15 * MINUTES },
} as const

export type ThrottleKind = keyof typeof RULES
type Limiters = Record<ThrottleKind, RateLimiterPostgres>

declare module '../../house.ts' {
  interface House {
    peopleThrottle: Limiters
  }
}

// Counted in the database: a guesser must not get as many tries again from every process behind one address.
const store = {
  async query({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) {
    const rows = await db().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
    return { rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })), rowCount: rows.length }
  },
}

function limiters(): Limiters {
  const make = (keyPrefix: ThrottleKind) =>
    new RateLimiterPostgres({
      ...RULES[keyPrefix],
      keyPrefix,
      storeClient: store,
      storeType: 'client',
      tableName: 'attempt_count',
      tableCreated: true,
    })
  return furnish('peopleThrottle', () => ({
    signInPair: make('signInPair'),
    signInAddress: make('signInAddress'),
    join: make('join'),
    ownPassword: make('ownPassword'),
  }))
}

// Keys hold e-mails and parts of links: hashed, they tell whoever reads the table little, and all have one length.
const keyOf = (parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest('base64url')

/** One attempt of a kind by a key; TOO_MANY with the time to wait when there were too many. */
export async function attempt(kind: ThrottleKind, ...parts: string[]): Promise<Trouble | null> {
  try {
    await limiters()[kind].consume(keyOf(parts))
    return null
  } catch (refused) {
    if (refused instanceof Error) throw refused
    const wait = typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused ? refused.msBeforeNext : 0
    return { problem: 'TOO_MANY', retryAfterMs: Math.max(1_000, Number(wait)) }
  }
}

/** Gives an attempt back that turned out to be honest. */
export async function forgive(kind: ThrottleKind, ...parts: string[]): Promise<void> {
  await limiters()[kind].reward(keyOf(parts))
}
