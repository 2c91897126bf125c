import { piece, type PoolName } from '../house.ts'

/** What the house counts as it works. Labels are words of the code, never ids and nobody's words. */
export interface Meter {
  /** A command that got its answer: 'ok', or the code of its refusal. */
  command(type: string, result: string, ms: number): void
  /** An HTTP request that was answered. */
  request(endpoint: string, status: number, ms: number): void
  /** Events that were handed to listeners, so long after they were decided. */
  told(events: number, lagMs: number): void
  /** Work that had to wait for a connection to the database. */
  waitedForConnection(pool: PoolName, ms: number): void
}

declare module '../house.ts' {
  interface House {
    meter: Meter
  }
}

/** The meter of this process; undefined in tasks and tests, where nobody reads it. */
export function meter(): Meter | undefined {
  return piece('meter')
}
