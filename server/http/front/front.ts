import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { ROOT } from '../../ground/build.ts'
import { log } from '../../log.ts'
import { meter } from '../../metrics/meter.ts'
import { currentRequestId, forgetAction, hasActionBegun, inRequest } from '../../request-id.ts'
import { type PackedFiles, readPacked } from '../../static/packed-files.ts'
import { onStop } from '../../stop.ts'
import { stampAddress } from '../client-address.ts'
import { secure } from '../security-headers.ts'
import { closeAtStop, turnAway } from './closing.ts'
import { answerDescription } from './description.ts'
import { FrontResponse } from './front-response.ts'
import { judgeRequest } from './gate.ts'
import { answerHealth } from './health.ts'
import { countLines, PATIENCE } from './lines.ts'
import { answerMetrics } from './metrics.ts'
import { openPageQueue } from './page-queue.ts'
import { hearTrouble, tellTrouble } from './passing-trouble.ts'
import { answerStop, say, sayBare, wordsFor } from './say.ts'
import { PageAdmission } from './page-admission.ts'
import { answerUnreadable } from './unreadable.ts'
import { turnedAway } from './visit.ts'

const GRACE_MS = 10_000
const DEV_GRACE_MS = 100

// A host that is missing is missed by the gate, which says so.
const READING = { ...PATIENCE, requireHostHeader: false }

// The link of an invitation is a secret in an address, and a log is read by many.
const placeOf = (url = '') => url.replace(/[?#].*/s, '').replace(/^(\/join\/).+/, '$1…')

/** Gives an answer the id under which the log knows it, and says how it went to the meter and to whoever debugs. */
function noteEnd(request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now()
  const place = placeOf(request.url)
  // Routes of the interface name themselves to the meter.
  const isPage = !place.startsWith('/api/v1')
  const id = currentRequestId() ?? ''
  response.setHeader('X-Request-Id', id)
  response.once('close', () => {
    forgetAction(id)
    const ms = performance.now() - started
    if (isPage) meter()?.request('page', response.statusCode, ms)
    log().debug({ method: request.method, place, status: response.statusCode, ms: Math.round(ms) }, 'answered')
  })
}

// Of files nobody needs a piece, and what sends them fails at pieces that are none and at conditions that are not met.
const UNREAD = ['range', 'if-range', 'if-match', 'if-unmodified-since']

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Lets Next answer, and says it in words where it cannot: a form that it cannot read is the fault of who sent it. */
async function render(handle: Handle, request: IncomingMessage, response: FrontResponse): Promise<void> {
  for (const name of UNREAD) Reflect.deleteProperty(request.headers, name)
  const id = currentRequestId() ?? ''
  if (request.method === 'POST')
    response.standIn = () => (hasActionBegun(id) ? undefined : wordsFor(request, 'bad_form'))
  try {
    await handle(request, response)
  } catch (error) {
    log().error({ err: error, method: request.method, place: placeOf(request.url) }, 'request failed')
    if (response.headersSent) response.end()
    else say(request, response, 'unexpected')
  }
}

/** What becomes of a request that is neither for health nor for the live connection. */
function makeAnswer(
  handle: Handle,
  isPacked: PackedFiles,
  options: { dev: boolean },
): (request: IncomingMessage, response: FrontResponse) => Promise<void> {
  const admission = new PageAdmission()
  const takeTurn = openPageQueue()
  return async (request, response) => {
    stampAddress(request)
    if (isPacked(request, response)) return
    noteEnd(request, response)
    // In development Next has doors of its own, for its own tools.
    const stop = options.dev ? null : judgeRequest(request)
    if (stop) return answerStop(request, response, stop)
    if (turnedAway(request, response)) return
    const leave = options.dev ? () => undefined : await admission.admit(request, response)
    if (!leave) return
    if (answerDescription(request, response)) return leave()
    // Whoever is sent away or has gone by their turn gives the place back too.
    response.once('close', leave)
    secure(request, response, options)
    tellTrouble(response)
    takeTurn(request, response, () => render(handle, request, response).finally(leave))
  }
}

/** The HTTP server with health, then Next, behind it; not yet listening. Upgrades under `livePath` are left to others. */
export async function makeFront(options: {
  dev: boolean
  host: string
  port: number
  livePath: string
}): Promise<Server> {
  // Next takes every upgrade of the server it is given. It gets one that never listens, and through it only what is
  // not ours, so that reloading in development and the live connection do not answer each other's sockets.
  const upgrades = createServer()
  const app = next({ dev: options.dev, dir: ROOT, hostname: options.host, port: options.port, httpServer: upgrades })
  await app.prepare()
  const isPacked = options.dev ? () => false : await readPacked(path.join(ROOT, '.next', 'static'), '/_next/static')
  onStop('pages', () => app.close())
  hearTrouble()
  const answer = makeAnswer(app.getRequestHandler(), isPacked, options)
  const server = createServer({ ...READING, ServerResponse: FrontResponse }, (request, response) => {
    if (answerHealth(request, response) || answerMetrics(request, response)) return
    if (turnAway(response)) return
    inRequest(() => answer(request, response)).catch((error: unknown) => {
      log().error({ err: error }, 'an answer broke off')
      response.destroy()
    })
  })
  // More lines than this are refused by the gate; Node itself would pass over them without a word.
  server.maxHeadersCount = 0
  answerUnreadable(server)
  countLines(server)
  server.on('upgrade', (request, socket, head) => {
    // With the slash: without it the live connection would not take it, and it would hang there unanswered.
    if (request.url?.startsWith(`${options.livePath}/`)) return
    if (options.dev) upgrades.emit('upgrade', request, socket, head)
    else sayBare(socket, 'no_such_path')
  })
  closeAtStop(server, options.dev ? DEV_GRACE_MS : GRACE_MS)
  return server
}

/** Listens, and resolves once it does. Throws one sentence when the port is taken. */
export function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EADDRINUSE' ? `Port ${port} is taken: stop what runs there, or set PORT.` : error.message
      reject(new Error(sentence, { cause: error }))
    })
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve)
  })
}
