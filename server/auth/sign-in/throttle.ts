import { createHash } from 'node:crypto'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { db, furnish } from '../../house.ts'
import type { Trouble } from '#board/answers/people-problem.ts'

const MINUTES = 60

// Attempts allowed in a span. A success gives its own attempt back and nobody else's. They are asked from the narrow to
// the wide, and what a narrow one refuses a wide one never counts: whoever guesses at one account stops themselves, not
// the desk that sits behind the same address.
const RULES = {
  /** one address guessing at one account */
  signInPair: { points: 8, duration: 15 * MINUTES },
  /** a browser in which this account has signed in before; counted apart, so that a guesser elsewhere locks nobody out */
  signInDevice: { points: 8, duration: 15 * MINUTES },
  /** many addresses guessing at one account */
  signInAccount: { points: 50, duration: 60 * MINUTES },
  /** one address trying a list of accounts; high, since a whole desk may sit behind it */
  signInAddress: { points: 600, duration: 15 * MINUTES },
  /** guesses at a second factor, from wherever they come: a million codes are not many */
  secondFactor: { points: 8, duration: 15 * MINUTES },
  /** a challenge, or a code, that is good once */
  once: { points: 1, duration: 15 * MINUTES },
  /** guesses at a link, and what a link's holder may learn by trying e-mails with it */
  joinLink: { points: 10, duration: 15 * MINUTES },
  /** one address trying links */
  joinAddress: { points: 100, duration: 15 * MINUTES },
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
    signInDevice: make('signInDevice'),
    signInAccount: make('signInAccount'),
    signInAddress: make('signInAddress'),
    secondFactor: make('secondFactor'),
    once: make('once'),
    joinLink: make('joinLink'),
    joinAddress: make('joinAddress'),
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

/** What one attempt counts against: the kind, and what makes up its key. */
export type Attempt = readonly [kind: ThrottleKind, ...parts: string[]]

/** Counts one attempt against each, in this order, up to the first that refuses; what stands behind is not counted. */
export async function attemptAll(attempts: readonly Attempt[]): Promise<Trouble | null> {
  for (const [kind, ...parts] of attempts) {
    const tooMany = await attempt(kind, ...parts)
    if (tooMany) return tooMany
  }
  return null
}

/** Gives back what an honest attempt counted, and nothing of anybody else's. */
export async function forgiveAll(attempts: readonly Attempt[]): Promise<void> {
  for (const [kind, ...parts] of attempts) await forgive(kind, ...parts)
}
