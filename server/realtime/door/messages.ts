import type { IncomingMessage } from 'node:http'
import { Decoder, Encoder } from 'socket.io-parser'
import { addressOfMessage } from '../../http/client-address.ts'
import { networkOf } from '../../http/network.ts'
import type { LiveServer, LiveSocket } from '../wire.ts'
import { MOST_BYTES, MOST_PACKETS, STRANGERS_MOST_BYTES, STRANGERS_MOST_FRAMES } from './limits.ts'
import type { Cut, Strangers } from './strangers.ts'
import { endWebSocketOf, knowWebSocketOf } from './websockets.ts'

type Conn = LiveSocket['conn']
type Packet = { type: string; data?: unknown }

/** The most characters of one message that are looked at; every legal command is far smaller. */
const LARGEST_MESSAGE = 512_000

const ASKING = /^2(\d+)\["/
// What joins us: the packet CONNECT of Socket.IO (type 0) for the one namespace there is, with or without a token.
const JOINING = /^0(?:\{|$)/
// What members say there: to leave, an event, the answer to one (types 1, 2, 3). Nothing has attachments (types 5, 6).
const TALKING = /^[123](?!\/)/
const SEPARATOR = '\x1e'

/** How packets of Socket.IO are written and read: what the server says may have attachments, what it hears may not. */
export const parser = {
  Encoder,
  Decoder: class extends Decoder {
    constructor() {
      super({ maxAttachments: 0 })
    }
  },
}

/** What comes over one connection, judged before it is read. */
class Judged {
  readonly #conn: Conn
  #isKnown = false
  #hasJoined = false
  #packets = 0
  #forget: () => void = () => undefined

  constructor(conn: Conn, request: IncomingMessage, strangers: Strangers) {
    this.#conn = conn
    conn.on('packet', (packet: Packet) => this.#judge(packet))
    if (conn.transport.name !== 'polling') return
    // WebSockets are counted where they open (`websockets`). Whoever polls has no connection that could be counted there.
    this.#forget = strangers.add(networkOf(addressOfMessage(request)), (why) => this.#end(why))
    conn.once('close', () => this.#forget())
    this.#boundBodies()
  }

  know(): void {
    this.#isKnown = true
    this.#forget()
    this.#adjust()
    this.#conn.on('upgrade', () => this.#adjust())
  }

  #adjust(): void {
    Reflect.set(this.#conn.transport, 'maxHttpBufferSize', MOST_BYTES)
    knowWebSocketOf(this.#conn.transport)
  }

  // A body is cut into its packets at once, all of them: so they are counted before.
  #boundBodies(): void {
    const { transport } = this.#conn
    const onData: unknown = Reflect.get(transport, 'onData')
    if (typeof onData !== 'function') throw new Error('Engine.IO reads what is polled in another way than before.')
    Reflect.set(transport, 'maxHttpBufferSize', STRANGERS_MOST_BYTES)
    Reflect.set(transport, 'onData', (body: unknown) => {
      const most = MOST_PACKETS[this.#isKnown ? 'known' : 'stranger']
      if (typeof body === 'string' && holdsMore(body, most)) return this.#end('too many messages')
      Reflect.apply(onData, transport, [body])
    })
  }

  #judge(packet: Packet): void {
    this.#packets += 1
    if (!this.#isKnown && this.#packets > STRANGERS_MOST_FRAMES) return this.#refuse(packet, 'too many messages')
    if (packet.type !== 'message') return
    const { data } = packet
    if (typeof data !== 'string') return this.#refuse(packet, 'not expected')
    if (!this.#isKnown) {
      if (this.#hasJoined || !JOINING.test(data)) return this.#refuse(packet, 'not expected')
      if (data.length > STRANGERS_MOST_BYTES) return this.#refuse(packet, 'too large')
      this.#hasJoined = true
    } else if (!TALKING.test(data)) this.#refuse(packet, 'not expected')
    else if (data.length > LARGEST_MESSAGE) packet.data = answerTooLarge(data)
  }

  // Engine.IO goes on with the packet after its listeners.
  #refuse(packet: Packet, why: Cut): void {
    packet.type = 'noop'
    delete packet.data
    this.#end(why)
  }

  #end(why: Cut): void {
    if (!endWebSocketOf(this.#conn.transport, why)) this.#conn.close(true)
  }
}

// Of such a message only the id of its acknowledgement is kept, in a message `tooLarge` that `conversation` answers with a refusal.
// Where no answer is expected, it becomes a packet that ends the connection.
function answerTooLarge(data: string): string {
  const [, answerTo] = ASKING.exec(data.slice(0, 32)) ?? []
  return answerTo === undefined ? '1' : `2${answerTo}["tooLarge"]`
}

/** True when a polling body holds more packets than these; looks no further than it must. */
export function holdsMore(body: string, most: number): boolean {
  let packets = 1
  for (let at = body.indexOf(SEPARATOR); at !== -1 && packets <= most; at = body.indexOf(SEPARATOR, at + 1))
    packets += 1
  return packets > most
}

/**
 * Judges everything that comes in, before it is read. Whoever has not said who they are says so in one small message and nothing
 * else; afterwards come messages of a bounded size, too large ones are answered with TOO_LARGE without being read.
 */
export function judgeMessages(io: LiveServer, strangers: Strangers): void {
  const judged = new WeakMap<Conn, Judged>()
  io.engine.on('connection', (conn: Conn) => judged.set(conn, new Judged(conn, conn.request, strangers)))
  io.on('connection', ({ conn }) => judged.get(conn)?.know())
}
