import { createServer, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { settleEnv } from '../../env.ts'
import { FrontResponse } from './front-response.ts'
import { answerUnreadable } from './unreadable.ts'

type Listener = (request: IncomingMessage, response: FrontResponse) => void

let server: Server | undefined

beforeAll(() => void settleEnv({ APP_URL: 'http://localhost:3000' }))
afterEach(() => void server?.close())

/** What a server with such answers says to these bytes until it hangs up. */
async function told(
  bytes: string,
  listener: Listener = (_request, response) => response.end('in order'),
): Promise<string> {
  const reading = {
    connectionsCheckingInterval: 20,
    headersTimeout: 100,
    requestTimeout: 100,
    requireHostHeader: false,
  }
  const made = createServer({ ...reading, ServerResponse: FrontResponse }, listener)
  answerUnreadable(made)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  const place = made.address()
  const port = place !== null && typeof place === 'object' ? place.port : 0
  return new Promise<string>((resolve) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (part: string) => (said += part))
    socket.on('error', () => undefined).on('close', () => resolve(said))
  })
}

const get = (more = '') => `GET / HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n${more}\r\n`
const STAND_IN = { status: 400, headers: { 'Content-Type': 'text/plain' }, body: 'a sentence' }

describe('an answer', () => {
  it('carries the base headers however its head is written, and keeps what its maker set', async () => {
    const ways: Listener[] = [
      (_request, response) => response.end('x'),
      (_request, response) => response.writeHead(200).end('x'),
      (_request, response) => response.writeHead(200, 'Well', { 'X-One': '1' }).end('x'),
      (_request, response) => response.writeHead(200, ['X-One', '1']).end('x'),
      (_request, response) => void (response.write('x') && response.end()),
    ]
    for (const way of ways) {
      const said = await told(get(), way)
      expect(said).toMatch(/^HTTP\/1\.1 200 /)
      expect(said).toMatch(/^X-Content-Type-Options: nosniff\r$/m)
      expect(said).toMatch(/^Cross-Origin-Resource-Policy: same-origin\r$/m)
    }
    const said = await told(get(), (_request, response) => {
      response.setHeader('content-security-policy', 'sandbox')
      response.end('x')
    })
    expect(said.match(/^content-security-policy:.*$/gim)).toEqual(['content-security-policy: sandbox'])
  })

  it('that refuses a long body ends the connection instead of reading on', async () => {
    const post = (length: string) => `POST / HTTP/1.1\r\nHost: desk\r\n${length}\r\n\r\n${'x'.repeat(1_000)}`
    const refuse: Listener = (_request, response) => response.writeHead(413).end()
    for (const length of ['Content-Length: 10000000', 'Transfer-Encoding: chunked'])
      expect(await told(post(length), refuse)).toMatch(/^HTTP\/1\.1 413 (?:.*\r\n)*Connection: close\r$/m)
    // A short one is read to its end, and the connection may be used again: nothing hangs up before its time is over.
    expect(await told(post('Content-Length: 2000'), refuse)).toMatch(/^Connection: keep-alive\r$/m)
    expect(await told(post('Content-Length: 10000000'), (_request, response) => response.end('x'))).toMatch(
      /^Connection: keep-alive\r$/m,
    )
  })

  it('that breaks before it has begun is replaced whole, whichever way it was to be written', async () => {
    const breaks: Listener[] = [
      (_request, response) => response.writeHead(500, { 'X-Gone': '1' }).end('a stack'),
      (_request, response) => Object.assign(response, { statusCode: 500 }).end('a stack'),
      (_request, response) => {
        response.statusCode = 500
        response.setHeader('Content-Encoding', 'gzip')
        response.write('a stack')
        response.write('and more of it', () => response.end())
      },
    ]
    for (const broken of breaks) {
      const said = await told(get(), (request, response) => {
        response.standIn = () => STAND_IN
        broken(request, response)
      })
      expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request/)
      expect(said).not.toMatch(/stack|X-Gone|gzip|more of it/)
      expect(said.endsWith('\r\n\r\na sentence')).toBe(true)
    }
  })

  it('that breaks by our own fault, or does not break, is left as it is', async () => {
    const own = await told(get(), (_request, response) => {
      response.standIn = () => undefined
      response.writeHead(500).end('our fault')
    })
    expect(own).toMatch(/^HTTP\/1\.1 500 [^]*our fault/)
    const well = await told(get(), (_request, response) => {
      response.standIn = () => STAND_IN
      response.end('in order')
    })
    expect(well).toMatch(/^HTTP\/1\.1 200 [^]*in order/)
  })
})

describe('what Node itself refuses', () => {
  it.each([
    ['\x16\x03\x01\r\n\r\n', 400, 'not a whole and valid'],
    ['XYZ / HTTP/1.1\r\n\r\n', 400, 'not a whole and valid'],
    [get(`X: ${'a'.repeat(20_000)}\r\n`), 431, 'more headers'],
    ['CONNECT desk:80 HTTP/1.1\r\nHost: desk\r\n\r\n', 405, 'Allow'],
    ['GET / HTTP/1.1\r\nHost: de', 408, 'too long to arrive'],
    [get('Expect: wonders\r\n'), 417, 'Expect'],
  ])('is refused with a sentence and the base headers: %j', async (bytes, status, words) => {
    const said = await told(bytes)
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(said).toMatch(/^X-Content-Type-Options: nosniff\r$/m)
    expect(said).toContain(words)
  })

  it.each([
    ['its own', 'POST / HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['that of a request before it', `${'GET / HTTP/1.1\r\nHost: desk\r\n\r\n'.repeat(2)}XYZ\r\n\r\n`],
  ])('does not break into an answer that has begun, %s', async (_which, bytes) => {
    let isFirst = true
    const said = await told(bytes, (_request, response) => {
      if (isFirst) response.writeHead(200, { 'Content-Length': 100 }).write('half')
      isFirst = false
    })
    expect(isFirst).toBe(false)
    expect(said).not.toContain('400 Bad Request')
  })
})
