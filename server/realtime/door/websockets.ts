import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws'
import { addressOfMessage } from '../../http/client-address.ts'
import { networkOf } from '../../http/network.ts'
import { log } from '../../log.ts'
import { MOST_BYTES, mostFrames, PACE_MS, STRANGERS_MOST_BYTES, STRANGERS_MOST_FRAMES } from './limits.ts'
import type { Cut, Strangers } from './strangers.ts'

// Codes of RFC 6455, 7.4.1.
const AGAINST_THE_RULES = 1008
const LAST_WORDS_MS = 500

// What a message may be made of: each piece costs some hundred bytes besides its own.
const STRANGERS_MOST_PIECES = 64
const MOST_PIECES = 16_384

/** Counts what one WebSocket brings, from before anything of it is read as a packet. */
class Watched {
  readonly #socket: WebSocket
  readonly #forget: () => void
  #isKnown = false
  #isEnding = false
  #frames = 0
  #since = performance.now()

  constructor(socket: WebSocket, network: string, strangers: Strangers) {
    this.#socket = socket
    this.#forget = strangers.add(network, (why) => this.end(why))
    socket.once('close', this.#forget)
    // A message was too large, for instance. `ws` then goes on reading, and throws away what comes, until the other side agrees
    // to close.
    socket.once('error', () => {
      process.nextTick(() => socket.pause())
      this.#hangUpSoon()
    })
    for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, () => this.#count())
  }

  /** Whose it is, is known now: it may bring more, and more often. */
  know(): void {
    this.#isKnown = true
    this.#frames = 0
    this.#forget()
    // `ws` gives each connection the limits of its server; these are the names under which its receiver keeps them.
    const receiver: unknown = Reflect.get(this.#socket, '_receiver')
    if (typeof receiver !== 'object' || receiver === null) return
    Reflect.set(receiver, '_maxPayload', MOST_BYTES)
    Reflect.set(receiver, '_maxBufferedChunks', MOST_PIECES)
    Reflect.set(receiver, '_maxFragments', MOST_PIECES)
  }

  /** Says why, and hangs up: reads nothing more, and does not wait for the other side to agree. */
  end(why: Cut): void {
    if (this.#isEnding) return this.#socket.terminate()
    this.#isEnding = true
    // What arrived together with the message that broke the limit would still be handed on by the receiver.
    this.#socket.removeAllListeners('message')
    this.#socket.close(AGAINST_THE_RULES, why)
    this.#socket.pause()
    this.#hangUpSoon()
  }

  #count(): void {
    this.#frames += 1
    if (!this.#isKnown) {
      if (this.#frames > STRANGERS_MOST_FRAMES) this.end('too many messages')
      return
    }
    if (this.#frames <= mostFrames()) return
    const now = performance.now()
    if (now - this.#since < PACE_MS) {
      log().info({ reason: 'too_many_messages' }, 'a connection brought too many messages and was cut')
      this.end('too many messages')
    }
    this.#since = now
    this.#frames = 0
  }

  #hangUpSoon(): void {
    setTimeout(() => this.#socket.terminate(), LAST_WORDS_MS).unref()
  }
}

const watched = new WeakMap<WebSocket, Watched>()

/** Lets the WebSocket below a transport bring more, since whose it is has been found out. Nothing for other transports. */
export function knowWebSocketOf(transport: object): void {
  const socket: unknown = Reflect.get(transport, 'socket')
  if (socket instanceof WebSocket) watched.get(socket)?.know()
}

/** Ends the WebSocket below a transport with a reason; false for other transports. */
export function endWebSocketOf(transport: object, why: Cut): boolean {
  const socket: unknown = Reflect.get(transport, 'socket')
  if (!(socket instanceof WebSocket)) return false
  const one = watched.get(socket)
  one?.end(why)
  return one !== undefined
}

/** The server of WebSockets for Engine.IO, in which everybody begins as a stranger. */
export function watchedWebSockets(strangers: Strangers) {
  return class extends WebSocketServer {
    constructor(options: ServerOptions) {
      const maxBufferedChunks = STRANGERS_MOST_PIECES
      const limits = { maxPayload: STRANGERS_MOST_BYTES, maxBufferedChunks, maxFragments: STRANGERS_MOST_PIECES }
      super({ ...options, ...limits })
    }

    override handleUpgrade(
      request: IncomingMessage,
      line: Duplex,
      head: Buffer,
      done: (socket: WebSocket, request: IncomingMessage) => void,
    ): void {
      super.handleUpgrade(request, line, head, (socket: WebSocket) => {
        watched.set(socket, new Watched(socket, networkOf(addressOfMessage(request)), strangers))
        done(socket, request)
      })
    }
  }
}
