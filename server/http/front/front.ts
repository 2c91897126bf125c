import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import path from 'node:path'
import next from 'next'
import { ROOT } from '../ground/build.ts'
import { log } from '../log.ts'
import { onStop } from '../stop.ts'
import { stampAddress } from './client-address.ts'
import { answerHealth } from './health.ts'
import { readPacked } from '../static/packed-files.ts'
import { secure } from './security-headers.ts'

const GRACE_MS = 3_000
const DEV_GRACE_MS = 100

/** Stops accepting, lets requests under way finish for a moment, then cuts what is left, upgraded sockets too. */
function closer(server: Server, graceMs: number): () => Promise<void> {
  const sockets = new Set<Socket>()
  // A socket that was upgraded has left the server's own books, and yet the server waits for it.
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () =>
    new Promise((resolve) => {
      const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), graceMs)
      server.close(() => {
        clearTimeout(cut)
        resolve()
      })
      server.closeIdleConnections()
    })
}

// The link of an invitation is a secret in an address, and a log is read by many.
const placeOf = (url = '') => url.replace(/[?#].*/s, '').replace(/^(\/join\/).+/, '$1…')

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
  const server = createServer((request, response) => {
    if (answerHealth(request, response)) return
    stampAddress(request)
    secure(request, response, options)
    if (isPacked(request, response)) return
    handle(request, response).catch((error: unknown) => {
      log().error({ err: error, method: request.method, place: placeOf(request.url) }, 'request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    // With the slash: without it the live connection would not take it, and it would hang there unanswered.
    if (request.url?.startsWith(`${options.livePath}/`)) return
    if (options.dev) upgrades.emit('upgrade', request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
  onStop('http server', closer(server, options.dev ? DEV_GRACE_MS : GRACE_MS))
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
