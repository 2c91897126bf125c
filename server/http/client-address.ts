import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'
import { noteAddress } from '../client-of-request.ts'
import { env, type TrustedProxies } from '../env.ts'

const HEADER = 'x-claimboard-address'

// Whoever stands between may write these, and so may whoever does not. Next believes the first four.
const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-forwarded-prefix',
  'x-real-ip',
  'forwarded',
]

/**
 * Notes on a request where it came from, for whatever runs behind it, and takes away what was forwarded with it: what
 * proxies said is read here and nowhere else. Overwrites what a client wrote there.
 */
export function stampAddress(request: IncomingMessage): void {
  const [address, scheme] = [addressOfMessage(request), schemeOfMessage(request)]
  for (const name of FORWARDED) Reflect.deleteProperty(request.headers, name)
  request.headers[HEADER] = address
  request.headers['x-forwarded-proto'] = scheme
  noteAddress(address)
}

// We speak plain http; what was spoken before us, a proxy says that is trusted. The last word is that of the nearest one.
function schemeOfMessage({ socket, headers }: IncomingMessage): 'http' | 'https' {
  const { TRUST_PROXY } = env()
  if (TRUST_PROXY === false || !trustOf(TRUST_PROXY)(socket.remoteAddress ?? '', 0)) return 'http'
  const last = [headers['x-forwarded-proto'] ?? []].flat().join().split(',').at(-1)
  return last?.trim().toLowerCase() === 'https' ? 'https' : 'http'
}

/** The address of the client: of the connection, or behind proxies that are trusted, the first that none of them is. */
export function addressOfMessage(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  const { TRUST_PROXY } = env()
  if (TRUST_PROXY === false || request.socket.remoteAddress === undefined) return direct
  // From the connection outwards; the last is the first whose word about those before it is not taken.
  const told = proxyAddr.all(request, trustOf(TRUST_PROXY)).map(withoutPort)
  return told.findLast((address) => isIP(address) !== 0) ?? direct
}

/** The address stamped on a message that has passed the front. */
export function addressStampedOn({ headers }: IncomingMessage): string {
  return String(headers[HEADER] ?? 'unknown')
}

/** The address stamped on a request, for throttles and logs. */
export function addressOf(headers: Headers): string {
  return headers.get(HEADER) ?? 'unknown'
}

type Trust = (address: string, distance: number) => boolean
const lists = new Map<string, Trust>()

function trustOf(proxies: Exclude<TrustedProxies, false>): Trust {
  if (typeof proxies === 'number') return (_address, distance) => distance < proxies
  const name = proxies.join()
  const known = lists.get(name)
  if (known) return known
  const made = proxyAddr.compile([...proxies])
  lists.set(name, made)
  return made
}

// Some proxies write where from, port and all.
function withoutPort(address: string): string {
  const [, six, four] = /^(?:\[([\da-f:.]+)\](?::\d+)?|([\d.]+):\d+)$/i.exec(address) ?? []
  return six ?? four ?? address
}
