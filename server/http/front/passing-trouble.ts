import type { ServerResponse } from 'node:http'
import { faultOf } from '../../commands/database-error.ts'
import { furnish } from '../../house.ts'
import { currentRequestId } from '../../request-id.ts'

declare module '../../house.ts' {
  interface House {
    /** Hears of every error over which a page, a route or an action broke (instrumentation.ts). */
    pageBroke: (error: unknown) => void
  }
}

const COME_BACK_S = 2

// Requests that broke because the database was away or had no connection free.
const troubled = new Set<string>()

/** Begins to hear why pages break. */
export function hearTrouble(): void {
  furnish('pageBroke', () => (error) => {
    const fault = faultOf(error)
    const id = currentRequestId()
    if (id !== undefined && (fault === 'busy' || fault === 'unreachable')) troubled.add(id)
  })
}

/**
 * Lets an answer that broke only because the database was away or busy say so: 503 and when to come again, which caches,
 * balancers and whoever looks at a log understand. Next knows nothing but 500 for a page that broke.
 */
export function tellTrouble(response: ServerResponse): void {
  const id = currentRequestId()
  if (id === undefined) return
  const { writeHead } = response
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isPassing = status === 500 && troubled.has(id)
    if (isPassing) response.setHeader('Retry-After', String(COME_BACK_S))
    return Reflect.apply(writeHead, response, [isPassing ? 503 : status, ...rest])
  }
  response.once('close', () => troubled.delete(id))
}
