import { Auth, raw, skipCSRFCheck } from '@auth/core'
import { env } from '../../env.ts'
import { readText } from '../../http/body.ts'
import { mayRestOnCookie } from '../../http/origin.ts'
import { noteRefusal } from '../../security-log.ts'
import { safeNext } from '../form/safe-next.ts'
import type { Visit } from './adapter.ts'
import { AUTH_PATH, authConfig } from './config.ts'
import { invitationIn } from './invitation-cookie.ts'
import { linkCookie, linkCookieName, linksTo } from './link.ts'
import { sessionCookieName, sessionTokenIn } from '../session-cookie.ts'
import { waitingCookie, waitingCookieName } from '../sign-in/admit.ts'
import type { Waiting } from '../sign-in/admit.ts'
import { endSessionOfToken } from '../sign-in/sessions.ts'
import { ways } from './providers.ts'
import type { Way } from './providers.ts'

const LONGEST_BODY = 10_000

/** Answers everything below /api/auth: the way back from a provider, the session, the sign-out of programs. */
export async function answerAuth(request: Request): Promise<Response> {
  if (request.method === 'POST' && !mayRestOnCookie(request.headers)) {
    noteRefusal('refused_origin', { at: 'sign-in' })
    return new Response(null, { status: 403 })
  }
  const body = request.method === 'POST' ? await readText(request, LONGEST_BODY) : undefined
  if (body === null) return new Response(null, { status: 413 })
  const { pathname, search } = new URL(request.url)
  // Our public origin instead of the Host header, which anybody may send.
  const ours = new Request(env().APP_URL + pathname + search, {
    method: request.method,
    headers: request.headers,
    body,
  })
  const isBack = pathname.startsWith(`${AUTH_PATH}/callback/`)
  const linked = isBack ? await linksTo(request.headers.get('cookie')) : null
  const visit = visitOf(request.headers, { seesSession: !isBack || linked !== null, linksTo: linked })
  let waiting: Waiting | null = null
  const response = await Auth(ours, authConfig({ ...visit, onWaiting: (found) => (waiting = found) }))
  if (linked !== null)
    response.headers.append('set-cookie', cookieText(linkCookieName(), '', { ...linkCookie(), maxAge: 0 }))
  if (waiting !== null) return untilFactor(response, waiting)
  if (isBack) await endSessionBefore(request.headers, response)
  return response
}

// A browser holds one session: the one that it gives up for another is of no use to anybody.
async function endSessionBefore(headers: Headers, response: Response): Promise<void> {
  const lines = response.headers.getSetCookie().map((line) => line.split(';')[0])
  const opened = lines.map(sessionTokenIn).find((token) => token !== null)
  const before = sessionTokenIn(headers.get('cookie'))
  if (opened !== undefined && before !== null && before !== opened) await endSessionOfToken(before)
}

/** The answer to a sign-in that waits for its second factor: the cookie of a waiting sign-in in place of a session's. */
function untilFactor(response: Response, { waitingToken }: Waiting): Response {
  const headers = new Headers(response.headers)
  headers.delete('set-cookie')
  for (const line of response.headers.getSetCookie()) {
    if (!line.startsWith(`${sessionCookieName()}=`)) headers.append('set-cookie', line)
  }
  headers.append('set-cookie', cookieText(waitingCookieName(), waitingToken, waitingCookie()))
  const next = safeNext(pathOf(headers.get('location')))
  headers.set('location', `${env().APP_URL}/sign-in/second-factor?${new URLSearchParams({ next })}`)
  return new Response(null, { status: 302, headers })
}

function pathOf(location: string | null): string {
  const url = location !== null && URL.canParse(location, env().APP_URL) ? new URL(location, env().APP_URL) : null
  return url === null ? '' : url.pathname + url.search
}

function cookieText(name: string, value: string, options: { maxAge: number; secure: boolean }): string {
  return `${name}=${value}; Path=/; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}

/** Where to send a browser that wants to sign in through others, and the cookies to give it along. */
export type Departure = {
  readonly redirect: string
  readonly cookies: readonly { name: string; value: string; options: Record<string, unknown> }[]
}

/** Begins a sign-in through a provider, or null when it is not switched on. The caller has checked the Origin. */
export async function beginSignIn(wayId: string, next: string | null, headers: Headers): Promise<Departure | null> {
  const way: Way | undefined = ways().find((one) => one.id === wayId)
  if (!way) return null
  const request = new Request(`${env().APP_URL}${AUTH_PATH}/signin/${way.id}`, {
    method: 'POST',
    headers: { cookie: headers.get('cookie') ?? '', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ callbackUrl: safeNext(next) }),
  })
  const config = authConfig(visitOf(headers, { seesSession: false, linksTo: null }))
  const { redirect, cookies } = await Auth(request, { ...config, raw, skipCSRFCheck })
  return redirect
    ? { redirect, cookies: (cookies ?? []).map((one) => ({ ...one, options: { ...one.options } })) }
    : null
}

function visitOf(headers: Headers, more: Pick<Visit, 'seesSession' | 'linksTo'>): Visit {
  const invitation = invitationIn(headers.get('cookie'))
  return {
    userAgent: headers.get('user-agent') ?? '',
    invitation,
    verifiedEmail: null,
    onWaiting: () => undefined,
    ...more,
  }
}
