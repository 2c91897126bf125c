import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { wayOrigins } from '../auth/oauth/providers.ts'
import { isSecureDesk } from '../auth/session-cookie.ts'
import { env } from '../env.ts'

/**
 * What a page of ours may load and do. Scripts run by the nonce of this very answer, or when such a script loads them.
 * Styles may stand in attributes and in elements: positioned menus set them, and the preview of a report is a page of
 * its own inside ours, which inherits these rules.
 */
export function contentSecurityPolicy(nonce: string, { dev }: { dev: boolean }): string {
  const rules: Record<string, string[]> = {
    'default-src': ["'self'"],
    // React's own debugging evaluates strings, in development only.
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", "'self'", ...(dev ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", liveOrigin()],
    'frame-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    // Browsers apply this to where a form's answer leads, so the providers of a sign-in have to stand here.
    'form-action': ["'self'", ...wayOrigins()],
    'frame-ancestors': ["'none'"],
    ...(isSecureDesk() ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(rules)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}

// Scripts, styles and fonts are no pages: whoever opens one as a page may do nothing with it. A visit fetches some twenty of
// them, so what only pages need would be half a kilobyte, twenty times.
const STATIC = '/_next/static/'
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
// An answer of REST may be a page to be opened, a report, and brings a policy of its own; two would both be sent.
const REST = '/api/v1/'

/** What an answer carries when whoever made it set nothing else under these names. */
export function baseHeaders(target: string | undefined): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': NO_PAGE,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isSecureDesk() ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    ...(target?.startsWith(STATIC) ? {} : PAGE_HEADERS),
  }
}

const PAGE_HEADERS = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

// Older browsers do not count the live connection's ws: address as 'self'.
const liveOrigin = () => env().APP_URL.replace(/^http/, 'ws')

/** Gives a page its policy, and hands the nonce to Next, which reads it from the request's own policy. */
export function secure(request: IncomingMessage, response: ServerResponse, options: { dev: boolean }): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), options)
  // Overwrites what a client sent: a nonce it chose would be printed into the page.
  request.headers['content-security-policy'] = policy
  delete request.headers['content-security-policy-report-only']
  settleHost(request)
  const isPage = ![STATIC, REST].some((place) => request.url?.startsWith(place))
  if (isPage) response.setHeader('Content-Security-Policy', policy)
}

// Next compares the Origin of an action with these headers. Behind a proxy the host may be an inner one, while the page
// came from the public address; whatever else a client wrote here does not count.
function settleHost(request: IncomingMessage): void {
  delete request.headers['x-forwarded-host']
  const { APP_URL } = env()
  if (request.headers.origin === APP_URL) request.headers['x-forwarded-host'] = new URL(APP_URL).host
}
