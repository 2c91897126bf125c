import { env } from '../env.ts'

/**
 * True when a page of this desk sent the request: its Origin is the desk's public address, or the very host that was
 * asked (a desk is also reached by its address in the local network). Browsers set both headers; a page cannot.
 */
export function isOwnOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const url = new URL(origin)
  if (url.origin === env().APP_URL) return true
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.host === host
}

/** True when a request that changes something may rest on a cookie: a foreign page could have sent the cookie along. */
export function mayRestOnCookie(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return isOwnOrigin(origin, headers.get('host'))
  return headers.get('sec-fetch-site') === 'same-origin'
}

/** The desk's public address, as in `https://desk.example`. */
export function publicOrigin(): string {
  return env().APP_URL
}
