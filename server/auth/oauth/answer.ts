import { Auth, raw, skipCSRFCheck } from '@auth/core'
import { env } from '../../env.ts'
import { readText } from '../../http/body.ts'
import { mayRestOnCookie } from '../../http/origin.ts'
import { noteRefusal } from '../../security-log.ts'
import { safeNext } from '../form/safe-next.ts'
import { AUTH_PATH, authConfig } from './config.ts'
import { invitationIn } from './invitation-cookie.ts'
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
  return Auth(ours, authConfig(visitOf(request.headers, !pathname.startsWith(`${AUTH_PATH}/callback/`))))
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
  const config = authConfig(visitOf(headers, false))
  const { redirect, cookies } = await Auth(request, { ...config, raw, skipCSRFCheck })
  return redirect
    ? { redirect, cookies: (cookies ?? []).map((one) => ({ ...one, options: { ...one.options } })) }
    : null
}

function visitOf(headers: Headers, seesSession: boolean) {
  const invitation = invitationIn(headers.get('cookie'))
  return { userAgent: headers.get('user-agent') ?? '', invitation, seesSession }
}
