import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { isStopping, onStop, onStopping } from '../../stop.ts'

const COME_BACK_S = 2

/** Sends a request away that came in over a connection kept open, while this process ends; true when it did. */
export function turnAway(response: ServerResponse): boolean {
  if (!isStopping()) return false
  const title = STATUS_CODES[503] ?? ''
  const problem = {
    type: '/api#busy',
    title,
    status: 503,
    detail: title,
    code: 'BUSY',
    retryAfterMs: COME_BACK_S * 1000,
  }
  response.writeHead(503, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(COME_BACK_S),
    connection: 'close',
  })
  response.end(JSON.stringify(problem))
  return true
}

/** At the stop: accepts nobody at once, lets requests under way finish, then cuts what is left, upgraded sockets too. */
export function closeAtStop(server: Server, graceMs: number): void {
  const sockets = new Set<Socket>()
  // A socket that was upgraded has left the server's own books, and yet the server waits for it.
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  onStopping(() => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  onStop('http server', async () => {
    // A connection that fell idle after its last answer is kept open by a client that knows of nothing.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => sockets.forEach((socket) => socket.destroy()), graceMs)
    await closed
    clearTimeout(cut)
    clearInterval(idle)
  })
}
