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

// Ids of requests on whose way an action has begun, until they end.
declare global {
  var claimboardActions: Set<string> | undefined
}

const actions = () => (globalThis.claimboardActions ??= new Set())

/** Notes that an action has begun: what it was sent could be read, so what goes wrong from here on is our own fault. */
export function noteActionBegun(): void {
  const id = currentRequestId()
  if (id !== undefined) actions().add(id)
}

/** Whether an action has begun on the way of a request that has not ended yet. */
export function hasActionBegun(id: string): boolean {
  return actions().has(id)
}

/** To be called as a request ends. */
export function forgetAction(id: string): void {
  actions().delete(id)
}

/** Does work that serves many requests, so that none of them passes for its cause. */
export function outsideRequests<T>(work: () => T): T {
  return requests().exit(work)
}

/** The id of the request on whose way we are, if we are on one. */
export function currentRequestId(): string | undefined {
  return requests().getStore()
}
