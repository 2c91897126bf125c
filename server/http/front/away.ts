import type { ServerResponse } from 'node:http'
import { faultOf } from '../../commands/database-error.ts'
import { currentRequestId } from '../../request-id.ts'

const RETRY_AFTER_S = 2

// Requests on whose way the database was away, until they end.
const away = new Set<string>()

/** Notes an error that the pages' framework has printed: where the database was away, the page under way is not broken. */
export function noteAway(error: unknown): void {
  const id = currentRequestId()
  const fault = faultOf(error)
  if (id !== undefined && (fault === 'unreachable' || fault === 'busy')) away.add(id)
}

/** Has a page answer 503, and when to come again, where the framework says 500 because the database was away. */
export function answerAway(response: ServerResponse, id: string): void {
  const writeHead = response.writeHead.bind(response)
  Object.defineProperty(response, 'writeHead', {
    configurable: true,
    writable: true,
    value: (status: number, ...more: unknown[]) => {
      const isAway = status === 500 && away.has(id)
      if (isAway) response.setHeader('Retry-After', RETRY_AFTER_S)
      return Reflect.apply(writeHead, response, [isAway ? 503 : status, ...more])
    },
  })
  response.once('close', () => away.delete(id))
}
