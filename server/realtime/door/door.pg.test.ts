import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { hashOfToken, makeToken } from '../../auth/secret-token.ts'
import { sessionCookieName } from '../../auth/session-cookie.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aToken, connect, connectAs, openLive, soon, type Ear, type LiveHouse } from '../../testing/live.ts'
import { aBoard, aDesk, type Desk } from '../../testing/world.ts'

useDatabase()
const MOST_OF_PERSON = 5
let live: LiveHouse
let desk: Desk
let cookie: string
const ears: Ear[] = []
const sockets: WebSocket[] = []

beforeAll(async () => {
  live = await openLive({ mostOfPerson: MOST_OF_PERSON })
})
afterAll(() => live.close())
beforeEach(async () => {
  desk = await aDesk()
  const token = makeToken()
  const expires = new Date(Date.now() + 3_600_000)
  await db().session.create({ data: { sessionToken: hashOfToken(token), userId: desk.editor.userId, expires } })
  cookie = `${sessionCookieName()}=${token}`
})
afterEach(() => {
  for (const ear of ears.splice(0)) ear.wire.disconnect()
  for (const socket of sockets.splice(0)) socket.terminate()
})

type Said = { readonly status: number; readonly words: string }

const ask = (
  query: string,
  headers: Record<string, string> = {},
  body?: string,
  method = body ? 'POST' : 'GET',
  url = live.url,
) =>
  new Promise<Said>((resolve, reject) => {
    const asked = request(`${url}${LIVE_PATH}/?EIO=4&${query}`, { method, headers, agent: false }, (response) => {
      let words = ''
      response.setEncoding('utf8').on('data', (more: string) => (words += more))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, words }))
    })
    asked.on('error', reject).end(body)
  })

/** A connection that polls, and the headers of its own page. */
async function aPoll(): Promise<{ sid: string; own: Record<string, string> }> {
  const own = { cookie, 'sec-fetch-site': 'same-origin' }
  const { words } = await ask('transport=polling', own)
  return { sid: /"sid":"([^"]+)"/.exec(words)?.[1] ?? '', own }
}

type Ended = { readonly code: number; readonly reason: string }

/** A raw WebSocket of nobody's; what ends it is told. */
function aWebSocket(headers: Record<string, string> = {}, sid = ''): { socket: WebSocket; ended: Promise<Ended> } {
  const url = `${live.url.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket${sid && `&sid=${sid}`}`
  const socket = new WebSocket(url, { headers })
  sockets.push(socket)
  const ended = new Promise<Ended>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    socket.on('error', () => undefined)
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => resolve({ code: statusCode, reason: '' }))
  })
  return { socket, ended }
}

async function opened(headers: Record<string, string> = {}) {
  const one = aWebSocket(headers)
  await new Promise((resolve) => one.socket.once('open', resolve))
  return one
}

describe('a foreign page', () => {
  // Of the same site, so that the browser sends the cookie along: another port of the same host.
  const foreign: readonly Record<string, string>[] = [
    { origin: 'http://127.0.0.1:1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { referer: 'http://127.0.0.1:1/' },
    {},
  ]

  it.each(foreign)(
    'gets nothing by the cookie of a person, with %j: not a first poll, nor a WebSocket',
    async (headers) => {
      expect((await ask('transport=polling', { cookie, ...headers })).status).toBe(403)
      expect((await aWebSocket({ cookie, ...headers }).ended).code).toBe(403)
    },
  )

  it.each(foreign)(
    'gets nothing of a connection that stands, with %j: not a poll, a post, nor an upgrade',
    async (headers) => {
      const { sid, own } = await aPoll()
      const query = `transport=polling&sid=${sid}`
      expect((await ask(query, { cookie, ...headers })).status).toBe(403)
      expect((await ask(query, { cookie, ...headers }, '40')).status).toBe(403)
      expect((await aWebSocket({ cookie, ...headers }, sid).ended).code).toBe(403)
      expect(await ask(query, own, '40')).toEqual({ status: 200, words: 'ok' })
    },
  )

  it('cannot read by JSONP, whoever seems to ask', async () => {
    const asking: Record<string, string>[] = [{}, { cookie, 'sec-fetch-site': 'same-origin' }, { origin: live.url }]
    for (const headers of asking) {
      expect((await ask('transport=polling&j=0', headers)).status).toBe(405)
      expect((await ask('transport=polling&j=0', headers, 'd=40')).status).toBe(405)
    }
  })

  it('whose name was made to lead here is told nothing', async () => {
    expect((await ask('transport=polling', { host: 'evil.example' })).status).toBe(421)
    expect((await aWebSocket({ host: 'evil.example', origin: 'http://evil.example' }).ended).code).toBe(421)
  })

  it('finds no other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await ask('transport=polling', { origin: live.url }, undefined, method)).status).toBe(405)
  })
})

it('lets in a page of ours, and over plain http by where it comes from', async () => {
  const asking: Record<string, string>[] = [
    { origin: live.url },
    { 'sec-fetch-site': 'same-origin' },
    { referer: `${live.url}/boards` },
  ]
  for (const headers of asking) {
    const auth = { userId: desk.editor.userId }
    for (const transport of ['polling', 'websocket'])
      ears.push(await connect(live.url, { auth, transports: [transport], extraHeaders: { cookie, ...headers } }))
  }
})

describe('a stranger', () => {
  const CONNECT = '40'
  it.each([
    ['too many packets', Array.from({ length: 30 }, () => CONNECT), 'not expected'],
    ['a second CONNECT', [CONNECT, CONNECT], 'not expected'],
    ['an event', ['42["hello",{}]'], 'not expected'],
    ['another namespace', ['40/admin,{}'], 'not expected'],
    ['a packet with attachments', ['4510-["x"]'], 'not expected'],
    ['bytes', [Buffer.from([1, 2, 3])], 'not expected'],
    ['a connect with too much in it', [`40{"token":"${'x'.repeat(15_950)}"}`, CONNECT], 'not expected'],
    ['answers to pings that nobody sent', Array.from({ length: 30 }, () => '3'), 'too many messages'],
  ])('is cut with a reason after %s', async (_what, messages, reason) => {
    const { socket, ended } = await opened()
    for (const message of messages) socket.send(message)
    expect(await ended).toEqual({ code: 1008, reason })
  })

  it('is cut before a message above 16 kB is taken in', async () => {
    const { socket, ended } = await opened()
    socket.send(`40{"token":"${'x'.repeat(16_000)}"}`)
    expect((await ended).code).toBe(1009)
  })

  it('is not listened to any longer once a message is too large', async () => {
    const { socket, ended } = await opened()
    const piece = Buffer.alloc(1_000_000)
    let taken = 0
    const pour = (error?: Error | null) => {
      if (error || socket.readyState !== WebSocket.OPEN) return
      taken += piece.length
      socket.send(piece, pour)
    }
    // It reads nothing either, so that it pours on as long as its bytes are taken.
    socket.pause()
    pour()
    setTimeout(() => socket.resume(), 300)
    await ended
    // What the system's own buffers of the line may hold, and no more.
    expect(taken).toBeLessThan(20_000_000)
  })

  it('is cut for pings, and for pieces of one message without end', async () => {
    const pinging = await opened()
    for (let n = 0; n < 30; n += 1) pinging.socket.ping()
    expect(await pinging.ended).toEqual({ code: 1008, reason: 'too many messages' })
    const fragments = await opened()
    for (let n = 0; n < 200; n += 1) fragments.socket.send('x', { fin: false })
    expect((await fragments.ended).code).toBe(1008)
  })

  it('who polls sends a small body of few packets, once', async () => {
    const large = await aPoll()
    expect((await ask(`transport=polling&sid=${large.sid}`, large.own, '4'.repeat(16_001))).status).toBe(413)
    for (const body of ['40\x1e'.repeat(10), '40\x1e40', '4510-["x"]\x1ebAAAA', '42["hello"]', '40/admin,']) {
      const { sid, own } = await aPoll()
      await ask(`transport=polling&sid=${sid}`, own, body).catch(() => null)
      expect((await ask(`transport=polling&sid=${sid}`, own)).status).toBe(400)
    }
  })

  it('whose token is nobody’s may not try a second one on the same connection', async () => {
    const { socket, ended } = await opened()
    const heard: string[] = []
    socket.on('message', (data) => heard.push(String(data)))
    socket.send(`40{"token":"${randomBytes(32).toString('base64url')}"}`)
    await soon(() => expect(heard.join()).toContain('SIGNED_OUT'))
    socket.send(`40{"token":"${await aToken(desk.owner)}"}`)
    expect(await ended).toEqual({ code: 1008, reason: 'not expected' })
  })
})

describe('somebody who is known', () => {
  it.each(['websocket', 'polling'])(
    'is cut for a message above a megabyte, by %s, and comes back',
    async (transport) => {
      const boardId = await aBoard(desk.owner)
      const token = await aToken(desk.owner)
      const ear = await connect(live.url, { auth: { token }, transports: [transport] })
      ears.push(ear)
      await ear.hello(boardId)
      const claim = (length: number) => ({ type: 'board.rename', title: 'x'.repeat(length) })
      expect(await ear.command(boardId, claim(900_000))).toEqual({ refused: { code: 'TOO_LARGE' } })
      void ear.command(boardId, claim(1_000_001)).catch(() => undefined)
      await soon(() => expect(ear.wire.connected).toBe(false))
      ears.push(await connect(live.url, { auth: { token }, transports: [transport] }))
    },
  )

  it('brings no attachments and knows no other namespace', async () => {
    for (const said of ['451-["x",{"_placeholder":true,"num":0}]', '40/admin,', '40', '42/admin,["x"]']) {
      const ear = await connectAs(live.url, desk.owner)
      ears.push(ear)
      ear.wire.io.engine.write(said.slice(1))
      await soon(() => expect(ear.wire.connected).toBe(false))
    }
  })

  it('has so many connections, and the oldest is told why it ends', async () => {
    const own: Ear[] = []
    for (let n = 0; n < MOST_OF_PERSON + 2; n += 1) own.push(await connectAs(live.url, desk.checker))
    const other = await connectAs(live.url, desk.owner)
    ears.push(...own, other)
    await soon(() =>
      expect(own.map((ear) => ear.wire.connected)).toEqual([false, false, ...Array(MOST_OF_PERSON).fill(true)]),
    )
    expect(own[0]?.goodbyes).toEqual([{ boardId: null, reason: 'too_many' }])
    expect(other.wire.connected).toBe(true)
  })
})

describe('a network that begins too many connections', () => {
  let crowded: LiveHouse
  beforeAll(async () => {
    crowded = await openLive({ arrivals: 5 })
  })
  afterAll(() => crowded.close())

  it('is told to wait, but for who is known or signed in, and for connections that stand', async () => {
    const begin = (query = 'transport=polling', headers: Record<string, string> = {}) =>
      ask(query, headers, undefined, 'GET', crowded.url)
    // Whoever becomes known is not counted.
    for (let n = 0; n < 12; n += 1) ears.push(await connectAs(crowded.url, n % 2 === 0 ? desk.owner : desk.viewer))
    const first = await begin()
    const sid = /"sid":"([^"]+)"/.exec(first.words)?.[1] ?? ''
    // An empty id is no id, and of two the last one counts.
    for (const query of ['transport=polling&sid=', 'transport=polling&sid=x&sid=']) await begin(query)
    for (let n = 0; n < 2; n += 1) expect((await begin()).status).toBe(200)
    for (const query of [
      'transport=polling',
      'transport=polling&sid=',
      'transport=polling&sid=x&sid=',
      'x&transport=polling',
    ])
      expect(await begin(query)).toMatchObject({ status: 429 })
    expect((await begin(undefined, { cookie, origin: crowded.url })).status).toBe(200)
    const madeUp = cookie.replace(/.{9}$/, 'xxxxxxxxx')
    expect((await begin(undefined, { cookie: madeUp, origin: crowded.url })).status).toBe(429)
    expect((await ask(`transport=polling&sid=${sid}`, {}, '3', 'POST', crowded.url)).status).toBe(200)
  })
})
