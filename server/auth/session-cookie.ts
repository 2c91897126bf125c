import { env } from '../env.ts'

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000

/** How long a sign-in may stay unused, in milliseconds. */
export function idleMs(): number {
  return env().SESSION_IDLE_DAYS * 24 * 60 * 60 * 1000
}

/** True when people reach this desk over https, so cookies are for https alone. */
export function isSecureDesk(): boolean {
  return env().APP_URL.startsWith('https://')
}

// On plain http two desks of one host (other ports) share cookies; the port in the name keeps their sessions apart.
function portSuffix(): string {
  const { port } = new URL(env().APP_URL)
  return port === '' ? '' : `-${port}`
}

/**
 * The name under which a private cookie of ours goes. On https browsers let nobody set a name with `__Host-` but this very
 * host over https: neither a page of a sister domain nor somebody on the line can slip one in.
 */
export function privateCookieName(what: string): string {
  return `${isSecureDesk() ? '__Host-' : ''}claimboard.${what}${portSuffix()}`
}

/** Name of the session cookie, the one Auth.js is told too. */
export function sessionCookieName(): string {
  return privateCookieName('session')
}

/** Attributes of every cookie that scripts must not read. */
export function privateCookie(): { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean } {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureDesk() }
}

/** The session's token in a Cookie header, or null. */
export function sessionTokenIn(cookieHeader: string | null | undefined): string | null {
  const value = cookieIn(cookieHeader, sessionCookieName())
  return value !== null && /^[\w-]{20,128}$/.test(value) ? value : null
}

/** What a Cookie header says under a name, or null. A name that comes twice counts as absent: somebody meddled. */
export function cookieIn(cookieHeader: string | null | undefined, name: string): string | null {
  const values = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? (values[0] ?? null) : null
}
