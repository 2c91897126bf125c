import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

// Next bundles a second copy of this module: what the front begins, a route must find.
declare global {
  var claimboardRequests: AsyncLocalStorage<string> | undefined
}

const requests = () => (globalThis.claimboardRequests ??= new AsyncLocalStorage())

/** Does work under a request's id, fresh unless given: every log line on the way carries it. */
export function inRequest<T>(work: () => T, id: string = randomUUID()): T {
  return requests().run(id, work)
}

/** Does work that serves many requests, so that none of them passes for its cause. */
export function outsideRequests<T>(work: () => T): T {
  return requests().exit(work)
}

/** The id of the request on whose way we are, if we are on one. */
export function currentRequestId(): string | undefined {
  return requests().getStore()
}
