import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { LARGEST_SENT } from '#board/live/protocol.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import { socketWire } from './socket-wire.ts'
import type { Wire } from './wire.ts'

const servers: Server[] = []
const wires: Wire[] = []
afterEach(async () => {
  for (const wire of wires.splice(0)) wire.close()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A server that lets nobody in, and what a wire to it hears. */
async function heardFrom(headers: Record<string, string>): Promise<Refusal | 'closed'> {
  const server = createServer((_request, response) => response.writeHead(403, headers).end('no'))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  const url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
  const wire = socketWire('somebody', { url, token: 'x' })
  wires.push(wire)
  const nothing = () => undefined
  return new Promise((resolve) =>
    wire.open({
      opened: nothing,
      events: nothing,
      presence: nothing,
      goodbye: nothing,
      closed: () => resolve('closed'),
      refused: resolve,
    }),
  )
}

it('says that the address is wrong where the server says so, and stops', async () => {
  expect(await heardFrom({ 'x-refused': 'BAD_ORIGIN' })).toEqual({ code: 'BAD_ORIGIN' })
})

it('goes on trying where something else on the way answers 403', async () => {
  expect(await heardFrom({})).toBe('closed')
})

it('does not send what the server would hang up on, and says that it is too large', async () => {
  const wire = socketWire('somebody', { url: 'http://127.0.0.1:1', token: 'x' })
  wires.push(wire)
  const message = { id: 'x', boardId: 'y', command: { body: '首'.repeat(LARGEST_SENT / 3) } }
  expect(await wire.command(message)).toEqual({ refused: { code: 'TOO_LARGE' } })
})
