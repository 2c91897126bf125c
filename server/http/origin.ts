import type { IncomingHttpHeaders } from 'node:http'
import { env } from '../env.ts'

/** The headers of a request, as Node has them or as fetch has them. */
export type Asking = Headers | IncomingHttpHeaders

/**
 * True when this origin is the one that was asked, or the desk's public address (a proxy may pass on another host than people
 * type). Scheme, host and port have to fit: a page of another port of this host is somebody else, and so is its plain http.
 */
export function isOwnOrigin(origin: string | null | undefined, asking: Asking): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const given = new URL(origin)
  const publicly = new URL(env().APP_URL)
  if (given.origin === publicly.origin) return true
  // Under the public host there is one origin, whatever a proxy that speaks http to us makes it look like.
  if (given.host === publicly.host) return false
  return given.protocol === `${schemeOf(asking)}:` && given.host === told(asking, 'host')?.toLowerCase()
}

/**
 * True when a request may rest on a cookie, which a browser sends along whoever made it ask: its Origin is ours, or the browser
 * says that it is a page of ours that asks. Over plain http, where browsers send neither with what only reads, the page that
 * the request comes from has to be ours. Pages cannot set any of these headers.
 */
export function mayRestOnCookie(asking: Asking): boolean {
  const origin = told(asking, 'origin')
  if (origin !== null) return isOwnOrigin(origin, asking)
  const site = told(asking, 'sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const referer = told(asking, 'referer')
  return referer !== null && URL.canParse(referer) && isOwnOrigin(new URL(referer).origin, asking)
}

/**
 * True when what a request only reads may be answered by whom its cookie names. Besides pages of ours, that may be a person who
 * follows a link or types an address: what comes then is shown to them, and no other page can look into it.
 */
export function mayReadByCookie(asking: Asking): boolean {
  if (mayRestOnCookie(asking)) return true
  const isVisit = told(asking, 'sec-fetch-mode') === 'navigate' && told(asking, 'sec-fetch-dest') === 'document'
  return isVisit && told(asking, 'origin') === null
}

/** The desk's public address, as in `https://desk.example`. */
export function publicOrigin(): string {
  return env().APP_URL
}

function told(asking: Asking, name: string): string | null {
  if (asking instanceof Headers) return asking.get(name)
  const value = asking[name]
  return typeof value === 'string' ? value : null
}

// We speak plain http; what is spoken before us, a proxy that is trusted says. The last word is that of the nearest one.
function schemeOf(asking: Asking): string {
  if (!env().TRUST_PROXY) return 'http'
  const last = (told(asking, 'x-forwarded-proto') ?? '').split(',').at(-1)?.trim().toLowerCase()
  return last === 'https' ? 'https' : 'http'
}
