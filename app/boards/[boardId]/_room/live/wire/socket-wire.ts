import { io, type Socket } from 'socket.io-client'
import {
  LARGEST_SENT,
  LIVE_PATH,
  type ClientToServer,
  type Hello,
  type SentCommand,
  type ServerToClient,
  type Sign,
} from '#board/live/protocol.ts'
import { REFUSAL_CODES, refuse, type Refusal } from '#board/kernel/refusal.ts'
import { opened, unpack } from './unpack.ts'
import type { Wire, WireListener } from './wire.ts'

const ANSWER_MS = 12_000
const FIRST_PAUSE_MS = 400
const LONGEST_PAUSE_MS = 10_000

/** Another way to the server than that of the page; a program shows a token where a page has a cookie. */
export type Way = { readonly url: string; readonly token: string }

/** The wire that leads to our own server, for this person alone. Nothing travels before `open`. */
export function socketWire(userId: string, way?: Way): Wire {
  return new SocketWire(userId, way)
}

class SocketWire implements Wire {
  readonly #socket: Socket<ServerToClient, ClientToServer>
  #retry: ReturnType<typeof setTimeout> | undefined
  #pause = FIRST_PAUSE_MS

  constructor(userId: string, way?: Way) {
    const options = {
      path: LIVE_PATH,
      autoConnect: false,
      // Another tab may have changed who this browser is: what this page keeps must not be sent in their name.
      auth: { userId, token: way?.token },
      reconnectionDelay: FIRST_PAUSE_MS,
      reconnectionDelayMax: LONGEST_PAUSE_MS,
      // A websocket says at once when it is closed; polling is for the networks that forbid it.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    }
    this.#socket = way ? io(way.url, options) : io(options)
  }

  open(listener: WireListener): void {
    const socket = this.#socket
    socket.on('connect', () => {
      this.#pause = FIRST_PAUSE_MS
      listener.opened()
    })
    socket.on('disconnect', (reason) => {
      listener.closed()
      // The library does not come back by itself when the server hung up.
      if (reason === 'io server disconnect') this.#retryByHand()
    })
    socket.on('connect_error', (error) => {
      const refusal = refusalIn(error)
      if (refusal) return listener.refused(refusal)
      listener.closed()
      if (!socket.active) this.#retryByHand()
    })
    socket.on('events', (packet) => listener.events(opened(packet)))
    socket.on('presence', (packet) => listener.presence(packet))
    socket.on('goodbye', (packet) => listener.goodbye(packet))
    socket.connect()
  }

  close(): void {
    clearTimeout(this.#retry)
    this.#socket.removeAllListeners()
    this.#socket.disconnect()
  }

  drop(): void {
    if (this.#socket.connected) this.#socket.io.engine.close()
  }

  hurry(): void {
    if (this.#socket.connected) return
    clearTimeout(this.#retry)
    this.#socket.disconnect().connect()
  }

  async hello(message: Hello) {
    return unpack(await this.#socket.timeout(ANSWER_MS).emitWithAck('hello', { ...message, packed: true }))
  }

  async command(message: SentCommand) {
    // The server would hang up, and the same would be sent again and again.
    if (new Blob([JSON.stringify(message)]).size > LARGEST_SENT) return refuse('TOO_LARGE')
    return this.#socket.timeout(ANSWER_MS).emitWithAck('command', message)
  }

  // While the line is down these would be buffered and tell of a place where nobody is any more.
  presence(sign: Sign): void {
    if (this.#socket.connected) this.#socket.volatile.emit('presence', sign)
  }

  leave(boardId: string): void {
    if (this.#socket.connected) this.#socket.emit('leave', { boardId })
  }

  #retryByHand(): void {
    clearTimeout(this.#retry)
    // A server that says goodbye says it to all: they are not to come back in one instant.
    this.#retry = setTimeout(() => this.#socket.connect(), this.#pause * (0.5 + Math.random()))
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS)
  }
}

// A middleware of the server refuses with a code in `data`, or with the code as its message; its door in a header of the answer.
function refusalIn(error: Error & { data?: unknown; context?: unknown }): Refusal | null {
  const { data, context } = error
  if (headerOf(context, 'x-refused') === 'BAD_ORIGIN') return { code: 'BAD_ORIGIN' }
  const said = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message
  const code = REFUSAL_CODES.find((one) => one === said)
  return code === 'SIGNED_OUT' || code === 'UPGRADE_REQUIRED' ? { code } : null
}

// The request by which somebody polled in vain, where there was one.
function headerOf(request: unknown, name: string): unknown {
  if (typeof request !== 'object' || request === null || !('getResponseHeader' in request)) return null
  const { getResponseHeader: read } = request
  try {
    return typeof read === 'function' ? Reflect.apply(read, request, [name]) : null
  } catch {
    // No answer came at all. Browsers say null then; what stands for them elsewhere throws.
    return null
  }
}
