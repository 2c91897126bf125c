import type { IncomingMessage } from 'node:http'
import { noteAddress } from '../client-of-request.ts'
import { env } from '../env.ts'

const HEADER = 'x-claimboard-address'

/** Notes on a request where it came from, for whatever runs behind it. Overwrites what a client wrote there. */
export function stampAddress(request: IncomingMessage): void {
  const address = addressOfMessage(request)
  request.headers[HEADER] = address
  noteAddress(address)
}

/** The address of the client: of the connection, or behind a proxy that is trusted, the last one it was told of. */
export function addressOfMessage(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (!env().TRUST_PROXY) return direct
  // The first entries are the client's own word; only the last is the proxy's.
  const last = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim()
  return last === undefined || last === '' ? direct : last
}

/** The address stamped on a request, for throttles and logs. */
export function addressOf(headers: Headers): string {
  return headers.get(HEADER) ?? 'unknown'
}
