import { AsyncLocalStorage } from 'node:async_hooks'

// Next bundles a second copy of this module: what the front notes, a route must find.
declare global {
  var claimboardClients: AsyncLocalStorage<string> | undefined
}

const clients = () => (globalThis.claimboardClients ??= new AsyncLocalStorage())

/** Notes for the rest of the way of a request from which address it came. */
export function noteAddress(address: string): void {
  clients().enterWith(address)
}

/** Does work that was asked for from this address. */
export function fromAddress<T>(address: string, work: () => T): T {
  return clients().run(address, work)
}

/** The address of whoever asked for what is being done, if somebody did. */
export function currentAddress(): string | undefined {
  return clients().getStore()
}
