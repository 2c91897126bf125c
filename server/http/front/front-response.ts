import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { baseHeaders } from '../security-headers.ts'

type Head = OutgoingHttpHeaders | OutgoingHttpHeader[]
type Done = (error?: Error | null) => void

// The answers under way on a connection (a client may ask again before it has heard), for what goes wrong on it meanwhile.
const underWay = new WeakMap<Duplex, Set<ServerResponse>>()

/** True when an answer has begun on this connection, so that another would be read as its middle. */
export function hasBegunOn(socket: Duplex): boolean {
  return [...(underWay.get(socket) ?? [])].some((answer) => answer.headersSent && !answer.writableFinished)
}

// Node reads what is left of a body after its answer, and throws it away. So much of it is cheaper than a new connection.
const MOST_LEFT = 64_000

/** True when a body has not come yet in whole, and may be long. */
function isLongAndUnread({ complete, headers }: IncomingMessage): boolean {
  return !complete && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > MOST_LEFT)
}

/** What is said in place of a broken answer. */
export type StandIn = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: string }

/**
 * The answer of every request to this server, whoever makes it: pages, REST, health, the live connection's polls, Node
 * itself. It carries the base security headers wherever its maker set none of its own, so that no door can forget them. After a
 * refusal what is left of a long body is not listened to: the connection ends.
 */
export class FrontResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** Asked when the answer is about to begin with 500: what to say instead, or undefined to let it be. */
  standIn: (() => StandIn | undefined) | undefined
  #isReplaced = false

  constructor(...given: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...given)
    const answers = underWay.get(this.req.socket) ?? new Set()
    for (const answer of answers) if (answer.writableFinished || answer.destroyed) answers.delete(answer)
    underWay.set(this.req.socket, answers.add(this))
  }

  override writeHead(status: number, reason?: string, head?: Head): this
  override writeHead(status: number, head?: Head): this
  override writeHead(status: number, second?: string | Head, third?: Head): this {
    const instead = status === 500 ? this.standIn?.() : undefined
    if (instead) return this.#replace(instead)
    this.statusCode = status
    this.#addBase()
    return typeof second === 'string' ? super.writeHead(status, second, third) : super.writeHead(status, second)
  }

  override write(chunk: unknown, second?: BufferEncoding | Done, third?: Done): boolean {
    // The head may be replaced, and then nothing of what was to follow it is sent.
    if (!this.headersSent) this.writeHead(this.statusCode)
    if (!this.#isReplaced)
      return typeof second === 'string' ? super.write(chunk, second, third) : super.write(chunk, second)
    const done = typeof second === 'function' ? second : third
    if (done) process.nextTick(done)
    return true
  }

  override end(done?: () => void): this
  override end(chunk: unknown, done?: () => void): this
  override end(chunk: unknown, encoding: BufferEncoding, done?: () => void): this
  override end(first?: unknown, second?: BufferEncoding | (() => void), third?: () => void): this {
    if (this.statusCode === 500 && !this.headersSent && this.standIn) this.writeHead(500)
    if (this.#isReplaced) {
      const done = [first, second, third].find((one) => typeof one === 'function')
      if (typeof done === 'function') process.nextTick(() => void Reflect.apply(done, this, []))
      return this
    }
    if (typeof first === 'function') return super.end(() => void Reflect.apply(first, this, []))
    return typeof second === 'string' ? super.end(first, second, third) : super.end(first, second)
  }

  #addBase(): void {
    if (this.statusCode >= 400 && isLongAndUnread(this.req)) this.setHeader('Connection', 'close')
    for (const [name, value] of Object.entries(baseHeaders(this.req.url)))
      if (!this.hasHeader(name)) this.setHeader(name, value)
  }

  #replace({ status, headers, body }: StandIn): this {
    for (const name of ['content-encoding', 'transfer-encoding', 'etag']) this.removeHeader(name)
    this.statusCode = status
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value)
    this.setHeader('Content-Length', Buffer.byteLength(body))
    this.#addBase()
    super.writeHead(status)
    super.end(this.req.method === 'HEAD' ? undefined : body)
    this.#isReplaced = true
    return this
  }
}
