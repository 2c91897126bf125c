import type { Socket as NetSocket } from 'node:net'
import type { ServerToClient } from '#board/live/protocol.ts'
import type { LiveServer, LiveSocket } from './wire.ts'

const TEXT_AND_LAST = 0x81
const TWO_BYTES_FOLLOW = 126
const EIGHT_BYTES_FOLLOW = 127

const lines = new WeakMap<LiveSocket['conn'], NetSocket>()

/**
 * Remembers the TCP socket (the line) below each connection that begins as a WebSocket. One that begins by polling has come over
 * other sockets than the one it goes on over, and a proxy may have used those for anybody since.
 */
export function noteLines(io: LiveServer): void {
  io.engine.on('connection', (conn: LiveSocket['conn']) => {
    if (conn.transport.name !== 'websocket') return
    lines.set(conn, conn.request.socket)
    // Nobody has to exchange one WebSocket for another, but Engine.IO would do it.
    conn.once('upgrade', () => lines.delete(conn))
  })
}

/** The line below a connection, for those that have been WebSockets from the beginning. */
export function lineOf({ conn }: LiveSocket): NetSocket | undefined {
  return lines.get(conn)
}

/**
 * A message to any connection, as the bytes that travel: a packet of Socket.IO (protocol 5, type 2) in a message of
 * Engine.IO (protocol 4, type 4) in one frame of WebSocket (RFC 6455, section 5.2), neither masked nor compressed.
 */
export function frameOf<E extends keyof ServerToClient>(event: E, ...said: Parameters<ServerToClient[E]>): Buffer {
  const payload = Buffer.from(`42${JSON.stringify([event, ...said])}`)
  return Buffer.concat([headOf(payload.length), payload])
}

function headOf(length: number): Buffer {
  if (length < TWO_BYTES_FOLLOW) return Buffer.from([TEXT_AND_LAST, length])
  if (length < 2 ** 16) return Buffer.from([TEXT_AND_LAST, TWO_BYTES_FOLLOW, length >> 8, length & 0xff])
  const head = Buffer.alloc(10)
  head.set([TEXT_AND_LAST, EIGHT_BYTES_FOLLOW])
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

/**
 * Writes a frame to the TCP socket at once, behind whatever the socket still holds. False where it has to go through Socket.IO:
 * Engine.IO holds earlier messages back, the connection is ending, or it did not begin as a WebSocket.
 */
export function sendStraight(socket: LiveSocket, frame: Buffer): boolean {
  const { readyState, transport } = socket.conn
  const line = lineOf(socket)
  if (line?.writable !== true || readyState !== 'open' || !transport.writable) return false
  line.write(frame)
  return true
}
