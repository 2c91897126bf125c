import { randomUUID } from 'node:crypto'
import { type Refusal, refuse } from '#board/kernel/refusal.ts'
import { lacksFactor, type Viewer, viewerFromHeaders } from '../auth/viewer.ts'
import { faultOf } from '../commands/database-error.ts'
import { log } from '../log.ts'
import { meter } from '../metrics/meter.ts'
import { currentRequestId, inRequest } from '../request-id.ts'
import { noteRefusal } from '../security-log.ts'
import { readJson } from './body.ts'
import { addressOf } from './client-address.ts'
import type { Endpoint, Method, Reply } from './endpoint.ts'
import { networkOf } from './network.ts'
import { mayReadByCookie, mayRestOnCookie } from './origin.ts'
import { type Fault, problemOfFault, problemOfRefusal, type Words } from './problem.ts'
import { bucketOf, throttleKnown, throttleUnknown, waitOfFlood } from './throttle.ts'

/** What Next hands a route besides the request. */
export type RouteContext = { readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** A route as Next calls it. */
export type Handler = (request: Request, context: RouteContext) => Promise<Response>

/** The handlers of one path; a method that has no endpoint answers 405 as a problem. HEAD is answered as GET by Next. */
export type Handlers = Readonly<Record<Method | 'PATCH' | 'DELETE' | 'OPTIONS', Handler>>

/** Makes the handlers of one path: who asks, how often, how much, in which shape; then the endpoint; always an answer. */
export function makeHandlers(wordsFor: (headers: Headers) => Words, endpoints: readonly Endpoint[]): Handlers {
  const handle = (method: keyof Handlers): Handler => {
    const found = endpoints.find((one) => one.method === method)
    return async (request, context) => {
      const words = wordsFor(request.headers)
      return identified(async (requestId) => {
        const started = performance.now()
        const response = found
          ? await answer(found, request, context, words, requestId)
          : problemOfFault('method', words, requestId, allow(endpoints))
        meter()?.request(found?.id ?? 'no_such_method', response.status, performance.now() - started)
        return finish(response, requestId)
      })
    }
  }
  return {
    GET: handle('GET'),
    POST: handle('POST'),
    PUT: handle('PUT'),
    PATCH: handle('PATCH'),
    DELETE: handle('DELETE'),
    OPTIONS: () => Promise.resolve(new Response(null, { status: 204, headers: allow(endpoints) })),
  }
}

/** The handlers of every path that leads nowhere. */
export function makeNowhere(wordsFor: (headers: Headers) => Words): Handlers {
  const handle: Handler = (request) =>
    identified(async (requestId) =>
      finish(problemOfFault('no_such_path', wordsFor(request.headers), requestId), requestId),
    )
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle, OPTIONS: handle }
}

// The front has given it an id already; without the front, as in a test, it gets one here.
function identified(work: (requestId: string) => Promise<Response>): Promise<Response> {
  const given = currentRequestId()
  if (given !== undefined) return work(given)
  const made = randomUUID()
  return inRequest(() => work(made), made)
}

function allow(endpoints: readonly Endpoint[]): Headers {
  const methods = endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return new Headers({ allow: [...methods, 'OPTIONS'].join(', ') })
}

async function answer(
  endpoint: Endpoint,
  request: Request,
  context: RouteContext,
  words: Words,
  requestId: string,
): Promise<Response> {
  try {
    const reply = await judge(endpoint, request, context)
    if ('fault' in reply) return problemOfFault(reply.fault, words, requestId)
    if ('refused' in reply) return problemOfRefusal(reply.refused, words, requestId)
    if ('response' in reply) return reply.response
    return Response.json(reply.json, { status: endpoint.status ?? 200 })
  } catch (error) {
    const fault = faultOf(error)
    if (fault === 'busy' || fault === 'unreachable') {
      log().warn({ err: error, requestId, endpoint: endpoint.id }, 'database busy or away')
      return problemOfRefusal({ code: fault === 'busy' ? 'BUSY' : 'NOT_SAVED' }, words, requestId)
    }
    // A bug. Its number leads from what the reader sees to what the log knows; the reader learns nothing else.
    log().error({ err: error, requestId, endpoint: endpoint.id }, 'unexpected error')
    return problemOfFault('unexpected', words, requestId)
  }
}

async function judge(
  endpoint: Endpoint,
  request: Request,
  context: RouteContext,
): Promise<Reply | { readonly fault: Fault }> {
  const viewer = await identify(request)
  if ('refused' in viewer) return viewer
  const wait = await throttleKnown(bucketOf(viewer.userId, request.method, request.url))
  if (wait !== null) return refuse('TOO_MANY', { retryAfterMs: wait })
  const body = endpoint.body ? await readJson(request) : { json: undefined }
  if ('fault' in body) return body
  const reply = await endpoint.reply({
    viewer,
    request,
    params: await context.params,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: body.json,
  })
  // What is refused of a board is noted where that is found out (commands/execute, queries/seat), for every door.
  if ('refused' in reply && reply.refused.code === 'FORBIDDEN' && endpoint.id !== 'sendCommand')
    noteRefusal('refused_right', { userId: viewer.userId, at: endpoint.id, code: reply.refused.code })
  return reply
}

async function identify({ headers, method }: Request): Promise<Viewer | { readonly refused: Refusal }> {
  const network = networkOf(addressOf(headers))
  const flooded = await waitOfFlood(network)
  if (flooded !== null) return refuse('TOO_MANY', { retryAfterMs: flooded })
  // Whoever can say who they are is heard, though others knock too often from behind the same address.
  const viewer = await viewerFromHeaders(headers)
  if (!viewer) {
    if (await lacksFactor(headers)) return refuse('SECOND_FACTOR_NEEDED')
    const wait = await throttleUnknown(network)
    return wait === null ? refuse('SIGNED_OUT') : refuse('TOO_MANY', { retryAfterMs: wait })
  }
  const isChange = method !== 'GET' && method !== 'HEAD'
  // A program shows its token itself; a cookie comes along by itself, whoever made the browser send it.
  const isOurs = viewer.sessionId === null || (isChange ? mayRestOnCookie(headers) : mayReadByCookie(headers))
  if (isOurs) return viewer
  noteRefusal('refused_origin', { userId: viewer.userId, at: 'rest' })
  return refuse('BAD_ORIGIN')
}

function finish(response: Response, requestId: string): Response {
  response.headers.set('x-request-id', requestId)
  response.headers.set('x-content-type-options', 'nosniff')
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
