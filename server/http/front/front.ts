import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { ROOT } from '../../ground/build.ts'
import { log } from '../../log.ts'
import { meter } from '../../metrics/meter.ts'
import { currentRequestId, inRequest } from '../../request-id.ts'
import { onStop } from '../../stop.ts'
import { stampAddress } from '../client-address.ts'
import { answerAway } from './away.ts'
import { closeAtStop, turnAway } from './closing.ts'
import { answerHealth } from './health.ts'
import { answerMetrics } from './metrics.ts'
import { readPacked } from '../../static/packed-files.ts'
import { secure } from '../security-headers.ts'

const GRACE_MS = 10_000
const DEV_GRACE_MS = 100

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
  answerAway(response, id)
  response.once('close', () => {
    const ms = performance.now() - started
    if (isPage) meter()?.request('page', response.statusCode, ms)
    log().debug({ method: request.method, place, status: response.statusCode, ms: Math.round(ms) }, 'answered')
  })
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
  const handle = app.getRequestHandler()
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    stampAddress(request)
    secure(request, response, options)
    if (isPacked(request, response)) return
    noteEnd(request, response)
    handle(request, response).catch((error: unknown) => {
      log().error({ err: error, method: request.method, place: placeOf(request.url) }, 'request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const server = createServer((request, response) => {
    if (answerHealth(request, response) || answerMetrics(request, response)) return
    if (turnAway(response)) return
    inRequest(() => answer(request, response))
  })
  server.on('upgrade', (request, socket, head) => {
    // With the slash: without it the live connection would not take it, and it would hang there unanswered.
    if (request.url?.startsWith(`${options.livePath}/`)) return
    if (options.dev) upgrades.emit('upgrade', request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
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
