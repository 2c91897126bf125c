import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { LIVE_PATH } from '#board/live/protocol.ts'

/** Where a stranger knocks: the port of a server, and the loopback address that they come from. */
export type Target = { readonly port: number; readonly from: string }

/** How large an attack is: `short` for every test run, `long` as large as those that once ended the server. */
export type Size = 'short' | 'long'

const POLLING = `${LIVE_PATH}/?EIO=4&transport=polling`
const WEBSOCKET = `${LIVE_PATH}/?EIO=4&transport=websocket`
const TEXT = 1
const BINARY = 2
const PING = 9
const MEGABYTE = 1_000_000

/** Opens a line to the target; what the server answers is not read unless somebody listens. Errors are no surprise here. */
function knock({ port, from }: Target): Promise<Socket> {
  return new Promise((resolve) => {
    const line = connect({ port, host: '127.0.0.1', localAddress: from })
    line.on('error', () => undefined)
    line.once('connect', () => resolve(line))
    line.once('close', () => resolve(line))
  })
}

/** Writes, and waits until it is taken or the line is gone. */
async function say(line: Socket, bytes: string | Buffer): Promise<void> {
  if (!line.writable || line.write(bytes)) return
  await Promise.race([
    new Promise((resolve) => line.once('drain', resolve)),
    new Promise((resolve) => line.once('close', resolve)),
  ])
}

const head = (method: string, path: string, ...more: readonly string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...more, '', ''].join('\r\n')

const upgradeTo = (path: string) =>
  head(
    'GET',
    path,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  )

/** One frame as a client sends it (RFC 6455, 5.2), masked with zeros. `claimed` is the length that its head tells. */
function frame(opcode: number, payload: string | Buffer, claimed = Buffer.byteLength(payload)): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(claimed))
  const length =
    claimed < 126
      ? Buffer.from([0x80 | claimed])
      : claimed < 65_536
        ? Buffer.concat([Buffer.from([0x80 | 126]), size.subarray(6)])
        : Buffer.concat([Buffer.from([0x80 | 127]), size])
  return Buffer.concat([Buffer.from([0x80 | opcode]), length, Buffer.alloc(4), Buffer.from(payload)])
}

async function websocket(target: Target, path = WEBSOCKET): Promise<Socket> {
  const line = await knock(target)
  await say(line, upgradeTo(path))
  return line
}

/** The id of a fresh polling connection; empty when the server does not want one. */
async function polled(target: Target): Promise<string> {
  const line = await knock(target)
  const answer = new Promise<string>((resolve) => {
    line.once('data', (bytes) => resolve(bytes.toString()))
    line.once('close', () => resolve(''))
  })
  await say(line, head('GET', POLLING, 'Connection: close'))
  const sid = /"sid":"([^"]+)"/.exec(await answer)?.[1] ?? ''
  line.destroy()
  return sid
}

async function post(target: Target, body: Buffer, claimed = body.length): Promise<Socket> {
  const sid = await polled(target)
  const line = await knock(target)
  await say(line, head('POST', `${POLLING}&sid=${sid}`, `Content-Length: ${claimed}`, 'Content-Type: text/plain'))
  await say(line, body)
  return line
}

async function repeat(times: number, work: (n: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: times }, (_, n) => work(n)))
}

/** Sends the same bytes until so many went, or the server hangs up; reads nothing. */
async function pour(line: Socket, bytes: Buffer, times: number): Promise<void> {
  line.pause()
  for (let n = 0; n < times && line.writable; n += 1) await say(line, bytes)
}

const many = (one: Buffer, times: number) => Buffer.concat(Array.from({ length: times }, () => one))

/** What nobody needs an account for, each a way that once hurt the others or might. */
export const ATTACKS = {
  async 'a polling body of many packets'(target, size) {
    await post(target, Buffer.from('40\x1e'.repeat(size === 'short' ? 300_000 : 5_000_000)))
  },
  async 'many packets on a websocket'(target, size) {
    const thousand = many(frame(TEXT, '40'), 1_000)
    await pour(await websocket(target), thousand, size === 'short' ? 300 : 1_000)
  },
  async 'attachments of packets that never end'(target, size) {
    const part = frame(BINARY, Buffer.alloc(15.9 * MEGABYTE))
    await repeat(size === 'short' ? 8 : 40, async () => {
      const line = await websocket(target)
      await say(line, frame(TEXT, '4510-["x"]'))
      await pour(line, part, size === 'short' ? 2 : 9)
    })
  },
  async 'frames and bodies that are too large'(target, size) {
    await repeat(size === 'short' ? 10 : 40, async (n) => {
      const bytes = Buffer.alloc(15 * MEGABYTE, 'x')
      if (n % 2 === 0) await post(target, bytes, 15.9 * MEGABYTE)
      else await pour(await websocket(target), frame(TEXT, bytes, 15.9 * MEGABYTE), 1)
    })
  },
  async 'floods of handshakes'(target, size) {
    const until = Date.now() + (size === 'short' ? 2_000 : 10_000)
    await repeat(50, async (n) => {
      while (Date.now() < until) {
        if (n % 2 === 0) await polled(target)
        else await websocket(target)
      }
    })
  },
  async 'connections that say nothing'(target, size) {
    await repeat(size === 'short' ? 1_500 : 5_000, async (n) => {
      if (n % 3 === 0) await websocket(target)
      else await say(await knock(target), n % 3 === 1 ? 'GET /live/?EIO=4 HTTP/1.1\r\nHost: local' : '')
    })
    await pause(2_000)
  },
  async 'bodies that come slowly'(target, size) {
    const lines: Socket[] = []
    await repeat(size === 'short' ? 200 : 1_000, async () => {
      lines.push(await post(target, Buffer.from('40'), 15_000))
    })
    for (let n = 0; n < (size === 'short' ? 20 : 100); n += 1) {
      for (const line of lines) await say(line, 'x'.repeat(100))
      await pause(100)
    }
  },
  async 'pings whose pongs are not read'(target, size) {
    const thousand = many(frame(PING, Buffer.alloc(125)), 1_000)
    await repeat(5, async () => pour(await websocket(target), thousand, size === 'short' ? 100 : 1_000))
  },
  async 'probes without end'(target, size) {
    const thousand = many(frame(TEXT, '2probe'), 1_000)
    await repeat(5, async () => {
      const sid = await polled(target)
      await pour(await websocket(target, `${WEBSOCKET}&sid=${sid}`), thousand, size === 'short' ? 100 : 1_000)
    })
  },
  async 'tokens that are nobody’s'(target, size) {
    await repeat(size === 'short' ? 300 : 2_000, async () => {
      const line = await websocket(target)
      await say(line, frame(TEXT, `40{"token":"${randomBytes(32).toString('base64url')}"}`))
    })
  },
} satisfies Record<string, (target: Target, size: Size) => Promise<void>>

export type AttackName = keyof typeof ATTACKS
