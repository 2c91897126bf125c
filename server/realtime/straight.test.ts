import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClientToServer, HelloAnswer, ServerToClient } from '#board/live/protocol.ts'
import { frameOf, lineOf, noteLines, sendStraight } from './straight.ts'
import type { LiveServer, LiveSocket } from './wire.ts'

type Ear = Socket<ServerToClient, ClientToServer>

let http: HttpServer
let io: LiveServer
let ears: Ear[] = []

beforeEach(async () => {
  http = createServer()
  io = new Server(http)
  noteLines(io)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
})

afterEach(async () => {
  for (const ear of ears) ear.disconnect()
  ears = []
  await io.close()
})

async function arrive(transports: ('websocket' | 'polling')[]): Promise<{ ear: Ear; socket: LiveSocket }> {
  const address = http.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const ear: Ear = connect(`http://127.0.0.1:${port}`, { transports, forceNew: true, reconnection: false })
  ears.push(ear)
  const socket = await new Promise<LiveSocket>((resolve) => io.once('connection', resolve))
  return { ear, socket }
}

const heard = (ear: Ear) => new Promise<unknown>((resolve) => ear.once('presence', resolve))
const said = (length: number) => ({ boardId: 'ü'.repeat(length / 2), present: [] })

test.each([2, 60, 82, 84, 86, 1_000, 65_490, 65_492, 65_494, 65_496, 200_000])(
  'a frame of %i bytes and some is read',
  async (length) => {
    const { ear, socket } = await arrive(['websocket'])
    const hears = heard(ear)
    expect(sendStraight(socket, frameOf('presence', said(length)))).toBe(true)
    expect(await hears).toEqual(said(length))
  },
)

test('what is sent straight keeps its place among what is sent the ordinary way', async () => {
  const { ear, socket } = await arrive(['websocket'])
  const order: string[] = []
  let straight = 0
  ear.on('presence', ({ boardId }) => order.push(boardId))
  for (let at = 0; at < 40; at += 1) {
    const packet = { boardId: `${at} ${'x'.repeat(20_000)}`, present: [] }
    if (at % 4 !== 0 && sendStraight(socket, frameOf('presence', packet))) straight += 1
    else socket.emit('presence', packet)
    if (at % 4 !== 1) await new Promise((resolve) => setImmediate(resolve))
  }
  await expect.poll(() => order.length).toBe(40)
  expect(order.map((text) => Number.parseInt(text))).toEqual(Array.from({ length: 40 }, (_, at) => at))
  expect(straight).toBeGreaterThan(10)
  expect(straight).toBeLessThan(40)
})

test('an answer in two packets, words and bytes, is not torn apart', async () => {
  const { ear, socket } = await arrive(['websocket'])
  const hears = heard(ear)
  const asked = ear.timeout(5_000).emitWithAck('hello', { boardId: '', lastSeq: 0, epoch: '', protocol: 2 })
  const answer = await new Promise<(said: HelloAnswer) => void>((resolve) =>
    socket.once('hello', (_, answer) => resolve(answer)),
  )
  answer({ packed: Buffer.alloc(100_000, 1), people: {}, epoch: '' })
  const wasStraight = sendStraight(socket, frameOf('presence', said(2)))
  if (!wasStraight) socket.emit('presence', said(2))
  expect(await asked).toMatchObject({ packed: { byteLength: 100_000 } })
  expect(await hears).toEqual(said(2))
})

test('a connection that began by polling is left to the ordinary way, also once it has become a WebSocket', async () => {
  const { ear, socket } = await arrive(['polling', 'websocket'])
  expect(sendStraight(socket, frameOf('presence', said(2)))).toBe(false)
  await expect.poll(() => ear.io.engine.transport.name).toBe('websocket')
  await expect.poll(() => socket.conn.transport.name).toBe('websocket')
  expect(lineOf(socket)).toBeUndefined()
  expect(sendStraight(socket, frameOf('presence', said(2)))).toBe(false)
})

test('nothing is handed to a connection that ends', async () => {
  const { socket } = await arrive(['websocket'])
  socket.conn.close()
  expect(sendStraight(socket, frameOf('presence', said(2)))).toBe(false)
})
