import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { afterEach, expect, it, vi } from 'vitest'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { Line, type Place } from './line.ts'

vi.setConfig({ testTimeout: 30_000 })
const BOARD = '01890000-0000-7000-8000-000000000001'
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function serve(perMessageDeflate: boolean | { threshold: number }) {
  const server = createServer()
  const io = new Server(server, { path: LIVE_PATH, perMessageDeflate, pingInterval: 100, pingTimeout: 400 })
  io.use((socket, next) => next(socket.handshake.auth.token === 'mine' ? undefined : new Error('SIGNED_OUT')))
  io.on('connection', (socket) => {
    socket.on('hello', (said: unknown, answer: (said: unknown) => void) => answer({ said, text: 'long '.repeat(400) }))
    socket.on('pack', (_said: unknown, answer: (said: unknown) => void) => answer({ packed: Buffer.from('board') }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(io)
  const bound = server.address()
  const place: Place = { host: '127.0.0.1', port: bound !== null && typeof bound === 'object' ? bound.port : 0 }
  return { io, place }
}

function lineTo(place: Place, token = 'mine') {
  const heard: string[] = []
  const cut: string[] = []
  const line = new Line(place, token, {
    onEvents: ({ start, end }) => heard.push(`${start.toString().slice(0, 40)} … ${end.toString().slice(-12)}`),
    onCut: (reason) => cut.push(reason),
  })
  open.push(line)
  return { line, heard, cut }
}

it.each([
  ['as it is', false],
  ['compressed', { threshold: 0 }],
] as const)('speaks with a real server, %s: enters, is answered, hears, and answers pings', async (_, compression) => {
  const { io, place } = await serve(compression)
  const { line, heard, cut } = lineTo(place)
  await line.ready
  // The second and third answer lean on what was sent before, if the server compresses with a window.
  for (const n of [1, 2, 3]) {
    const { text: answer } = await line.ask('hello', JSON.stringify({ boardId: BOARD, n }))
    expect(answer).toContain(`"n":${n}`)
    expect(answer).toHaveLength(
      `[${JSON.stringify({ said: { boardId: BOARD, n }, text: 'long '.repeat(400) })}]`.length,
    )
  }
  const { text, bytes } = await line.ask('pack', '{}')
  expect([text, bytes?.toString()]).toEqual(['[{"packed":{"_placeholder":true,"num":0}}]', 'board'])
  io.emit('events', { boardId: BOARD, events: [{ seq: 7 }, { filler: 'x'.repeat(300_000) }, { seq: 9 }] })
  await vi.waitFor(() => expect(heard).toEqual([expect.stringMatching(/^42\["events",.* … \{"seq":9\}\]\}\]$/)]), 5_000)
  // Longer than the server waits for a pong.
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(cut).toEqual([])
  expect(line.bytes).toBeGreaterThan(compression ? 400 : 300_000)
})

it('says that it was not let in, and that it was cut off', async () => {
  const { io, place } = await serve(false)
  await expect(lineTo(place, 'another').line.ready).rejects.toThrow('SIGNED_OUT')
  const { line, cut } = lineTo(place)
  await line.ready
  io.emit('goodbye', { boardId: null, reason: 'too_slow' })
  await vi.waitFor(() => expect(cut).toEqual([expect.stringContaining('too_slow')]), 5_000)
})
