import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClientToServer, ServerToClient } from '#board/live/protocol.ts'
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

test.each([2, 60, 100, 126, 1_000, 65_400, 65_700, 200_000])('a frame of %i bytes and some is read', async (length) => {
  const { ear, socket } = await arrive(['websocket'])
  const hears = heard(ear)
  expect(sendStraight(socket, frameOf('presence', said(length)))).toBe(true)
  expect(await hears).toEqual(said(length))
})

test('what is sent straight keeps its place among what is sent the ordinary way', async () => {
  const { ear, socket } = await arrive(['websocket'])
  const order: string[] = []
  ear.on('presence', ({ boardId }) => order.push(boardId))
  for (let at = 0; at < 20; at += 1) {
    const packet = { boardId: String(at), present: [] }
    if (at % 3 === 0 || !sendStraight(socket, frameOf('presence', packet))) socket.emit('presence', packet)
  }
  await expect.poll(() => order.length).toBe(20)
  expect(order).toEqual(Array.from({ length: 20 }, (_, at) => String(at)))
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
