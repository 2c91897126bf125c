import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Server } from 'socket.io'
import { afterEach, expect, it, vi } from 'vitest'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { drive, type Script } from './drive.ts'
import { enterAll, type Wire } from './wires.ts'

const BOARD = '01890000-0000-7000-8000-000000000001'
const ACK_MS = 20
const HEARD_MS = 80
// It waits by the clock, and other tests may have the machine.
vi.setConfig({ testTimeout: 30_000 })

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** A server that answers and tells the others after set times, and refuses what `refuses` says. */
async function slowServer(refuses = (_type: string) => false): Promise<string> {
  const server = createServer()
  const io = new Server(server, { path: LIVE_PATH })
  io.on('connection', (socket) => {
    socket.on('hello', (_message: unknown, answer: (said: unknown) => void) => answer({ tail: [], seq: 0 }))
    socket.on(
      'command',
      async (message: { id: string; command: { type: string } }, answer: (said: unknown) => void) => {
        await pause(ACK_MS)
        if (refuses(message.command.type)) return answer({ refused: { code: 'FORBIDDEN' } })
        answer({ seq: 1 })
        await pause(HEARD_MS - ACK_MS)
        io.emit('events', { boardId: BOARD, events: [{ commandId: message.id }], alike: [] })
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(io)
  const place = server.address()
  return `http://127.0.0.1:${place !== null && typeof place === 'object' ? place.port : 0}`
}

async function people(url: string): Promise<Wire[]> {
  const wires = await enterAll(url, BOARD, ['a', 'b', 'c'])
  for (const wire of wires) open.push(wire)
  return wires
}

const rename: Script = { next: () => ({ command: { type: 'board.rename', title: 'Again' } }) }

it('tells the time until the sender knows from the time until the others do, and leaves the warm-up out', async () => {
  const pace = { perSecond: 20, warmUpMs: 200, runMs: 500 }
  const cost = await drive(BOARD, await people(await slowServer()), rename, pace)
  expect(cost.refused).toEqual([])
  // Three people, fourteen commands each, of which those of the warm-up do not count.
  expect(cost.commands).toBeGreaterThan(0)
  expect(cost.commands).toBeLessThan(3 * 14)
  expect(cost.ackP50).toBeGreaterThanOrEqual(ACK_MS - 1)
  expect(cost.heardP50).toBeGreaterThanOrEqual(HEARD_MS - 2)
  expect(cost.heardP95).toBeGreaterThanOrEqual(cost.heardP50)
})

it('says what was refused instead of timing it as if it had been done', async () => {
  const cost = await drive(BOARD, await people(await slowServer(() => true)), rename, {
    perSecond: 10,
    warmUpMs: 0,
    runMs: 300,
  })
  expect(cost.refused.length).toBeGreaterThan(0)
  expect(cost.refused[0]).toBe('board.rename: FORBIDDEN')
  expect(cost.heardP50).toBeNaN()
})
