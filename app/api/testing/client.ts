import { createApiToken } from '#server/auth/account/tokens.ts'
import { sessionCookieName } from '#server/auth/session-cookie.ts'
import { openSession } from '#server/auth/sign-in/sessions.ts'
import type { Handler } from '#server/http/route.ts'
import type { Someone } from '#server/testing/world.ts'

/** A request as a test writes it. A body that is text or bytes is sent as it is, anything else as JSON. */
export type Call = {
  readonly method?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What came back; `json` of a refused request is its problem. */
export type Reply = {
  readonly status: number
  readonly headers: Headers
  readonly json: Readonly<Record<string, unknown>>
}

const ORIGIN = 'http://localhost:3000'

/** Calls a route's handler the way Next does. */
export async function call(
  handler: Handler,
  { method = 'GET', params = {}, query = '', body, headers = {} }: Call,
): Promise<Reply> {
  const sent =
    body instanceof Uint8Array ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`${ORIGIN}/api/v1/under-test${query}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      host: 'localhost:3000',
      ...headers,
    },
    ...(body === undefined ? {} : { body: sent }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text.startsWith('{') ? JSON.parse(text) : {} }
}

/** Headers of somebody's program. */
export async function withToken({ userId }: Someone): Promise<Record<string, string>> {
  const made = await createApiToken(userId, 'test')
  if (!('token' in made)) throw new Error('no token')
  return { authorization: `Bearer ${made.token}` }
}

/** Headers of somebody's browser on a page of the desk, or of another site. */
export async function withCookie({ userId }: Someone, origin: string | null = ORIGIN): Promise<Record<string, string>> {
  const { token } = await openSession(userId, 'test')
  return { cookie: `${sessionCookieName()}=${token}`, ...(origin === null ? {} : { origin }) }
}
