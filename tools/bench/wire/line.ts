import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { inflateRawSync, constants } from 'node:zlib'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { clientFrame, FrameReader, type Frame } from './frame-reader.ts'

/** Where a server of the bench listens. */
export type Place = { readonly host: string; readonly port: number }

/** An answer as it was written, `[…]`, and the bytes that came with it, for which a placeholder stands in it. */
export type Answer = { readonly text: string; readonly bytes: Buffer | null }

type Hears = {
  /** An events packet: its first and its last bytes. Valid during the call only. */
  readonly onEvents: (frame: Frame) => void
  /** The line has ended without our asking. */
  readonly onCut: (reason: string) => void
}

const WINDOW = 32_768
const PATIENCE_MS = 60_000
const EVENTS = Buffer.from('42["events"')
// Sockets are read one after the other, so all of a process may read into the same memory.
const SHARED = Buffer.allocUnsafe(1_048_576)

/**
 * A live connection that costs next to nothing: a socket, WebSocket frames, and just enough of the packets of engine.io
 * and socket.io. It offers compression as a browser does, and answers pings.
 */
export class Line {
  /** Bytes that came over the wire. */
  bytes = 0
  private readonly socket: Socket
  private readonly reader: FrameReader
  private readonly hears: Hears
  private readonly waiting = new Map<number, (answer: Answer) => void>()
  /** An answer whose binary part is still to come. */
  private half: { readonly no: number; readonly text: string } | null = null
  private readonly opened = Promise.withResolvers<void>()
  private upgrade: Buffer | null = Buffer.alloc(0)
  private window = Buffer.alloc(0)
  private asked = 0
  private isClosed = false
  private readonly auth: string

  constructor(place: Place, token: string, hears: Hears) {
    this.hears = hears
    this.auth = JSON.stringify({ token })
    this.reader = new FrameReader(
      (frame) => this.take(frame),
      (start) => start.subarray(0, EVENTS.length).equals(EVENTS),
    )
    const onread = { buffer: SHARED, callback: (size: number) => this.read(size) }
    this.socket = connect({ ...place, noDelay: true, onread })
    this.socket.on('connect', () => this.socket.write(upgradeRequest(place)))
    this.socket.on('error', (error) => this.end(error.message))
    this.socket.on('close', () => this.end('closed'))
    const late = setTimeout(() => this.opened.reject(new Error('no connection in time')), PATIENCE_MS)
    this.ready = this.opened.promise.finally(() => clearTimeout(late))
  }

  /** Resolves once the server has let us in. */
  readonly ready: Promise<void>

  /** Sends a message and gives the answer. */
  ask(name: string, message: string): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    this.socket.write(this.frameOf(name, message, resolve))
    return promise
  }

  /** The same without sending it, for whoever sends several at once. */
  frameOf(name: string, message: string, onAnswer: (answer: Answer) => void): Buffer {
    const no = (this.asked += 1)
    this.waiting.set(no, onAnswer)
    return clientFrame(`42${no}["${name}",${message}]`)
  }

  /** Sends frames that were made before. */
  write(frames: readonly Buffer[]): void {
    this.socket.write(Buffer.concat(frames))
  }

  close(): void {
    this.isClosed = true
    this.socket.destroy()
  }

  private end(reason: string): void {
    if (this.isClosed) return
    this.isClosed = true
    this.opened.reject(new Error(reason))
    this.hears.onCut(reason)
    this.socket.destroy()
  }

  private read(size: number): boolean {
    this.bytes += size
    const chunk = SHARED.subarray(0, size)
    try {
      if (this.upgrade === null) this.reader.feed(chunk)
      else this.readUpgrade(chunk)
    } catch (error) {
      this.end(error instanceof Error ? error.message : String(error))
    }
    return true
  }

  private readUpgrade(chunk: Buffer): void {
    this.upgrade = Buffer.concat([this.upgrade ?? Buffer.alloc(0), chunk])
    const head = this.upgrade.indexOf('\r\n\r\n')
    if (head < 0) return
    if (!this.upgrade.subarray(0, head).toString('latin1').startsWith('HTTP/1.1 101')) throw new Error('not let in')
    const rest = this.upgrade.subarray(head + 4)
    this.upgrade = null
    this.reader.feed(rest)
  }

  private take(frame: Frame): void {
    if (frame.opcode === 8) return this.end('closed by the server')
    if (frame.opcode === 9) return void this.socket.write(clientFrame(frame.end.toString(), 10))
    const { start } = frame
    if (!frame.isCompressed && start.length > EVENTS.length && start.subarray(0, EVENTS.length).equals(EVENTS))
      return this.hears.onEvents(frame)
    const bytes = frame.isCompressed ? this.inflate(start) : start
    if (frame.opcode === 2) this.takeBytes(bytes)
    else this.takeText(bytes)
  }

  private takeText(bytes: Buffer): void {
    const kind = bytes.toString('latin1', 0, 2)
    if (kind === '43') this.answered(bytes.toString())
    else if (kind === '46') this.halfAnswered(bytes.toString())
    else if (kind === '2') this.socket.write(clientFrame('3'))
    else if (kind.startsWith('0')) this.socket.write(clientFrame(`40${this.auth}`))
    else if (kind === '40') this.opened.resolve()
    else if (kind === '44') this.end(bytes.toString())
    else if (bytes.subarray(0, EVENTS.length).equals(EVENTS))
      this.hears.onEvents({ opcode: 1, isCompressed: true, size: bytes.length, start: bytes, end: bytes })
    else if (bytes.toString('latin1', 0, 13) === '42["goodbye",') this.end(bytes.toString())
  }

  private answered(text: string): void {
    const from = text.indexOf('[')
    this.tell(Number(text.slice(2, from)), { text: text.slice(from), bytes: null })
  }

  private halfAnswered(packet: string): void {
    const from = packet.indexOf('[')
    const [parts, no] = packet.slice(2, from).split('-').map(Number)
    if (parts !== 1) throw new Error('Answers with several binary parts are not read here.')
    this.half = { no: no ?? 0, text: packet.slice(from) }
  }

  private takeBytes(bytes: Buffer): void {
    // A copy: what was read is only lent.
    if (this.half) this.tell(this.half.no, { text: this.half.text, bytes: Buffer.from(bytes) })
    this.half = null
  }

  private tell(no: number, answer: Answer): void {
    this.waiting.get(no)?.(answer)
    this.waiting.delete(no)
  }

  // The server may go on with the window of earlier messages; what they ended with is then the dictionary of the next.
  private inflate(payload: Buffer): Buffer {
    const tail = Buffer.from([0, 0, 0xff, 0xff])
    const plain = inflateRawSync(Buffer.concat([payload, tail]), {
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(this.window.length > 0 ? { dictionary: this.window } : {}),
    })
    this.window = Buffer.from(Buffer.concat([this.window, plain]).subarray(-WINDOW))
    return plain
  }
}

function upgradeRequest({ host, port }: Place): string {
  return [
    `GET ${LIVE_PATH}/?EIO=4&transport=websocket HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits',
    '\r\n',
  ].join('\r\n')
}
