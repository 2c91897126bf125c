import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { env } from '../env.ts'

// What a Host header may look like (RFC 9110, 7.2): a name or an address, and a port.
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** The name or the address in a Host header: lower case, without the port, brackets and the dot of the root; null if it is none. */
export function nameInHost(host: string | null | undefined): string | null {
  if (!host || !HOST.test(host) || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

/**
 * True when a request may be asked of this name. A page of somebody else's name whose address is changed to ours while it is
 * open (DNS rebinding) is of one origin with us to the browser; it shows by its name alone. So names have to be known: that of
 * APP_URL, those of ALLOWED_HOSTS, localhost, and the machine's own. An address cannot be changed so, and is always known. Ports
 * are not compared: a proxy or a container may stand between, and a browser tells the true one.
 */
export function isKnownHost(host: string | null | undefined): boolean {
  const name = nameInHost(host)
  return name !== null && (isIP(name) !== 0 || knownNames().has(name))
}

let known: { readonly of: unknown; readonly names: ReadonlySet<string> } | undefined

function knownNames(): ReadonlySet<string> {
  const settings = env()
  if (known?.of !== settings)
    known = { of: settings, names: new Set(namesOf(settings.APP_URL, settings.ALLOWED_HOSTS)) }
  return known.names
}

function namesOf(appUrl: string, allowed: readonly string[]): string[] {
  const machine = hostname().toLowerCase()
  const [short = machine] = machine.split('.')
  const named = [new URL(appUrl).host, ...allowed].map(nameInHost).filter((name) => name !== null)
  return ['localhost', machine, short, `${short}.local`, ...named]
}
