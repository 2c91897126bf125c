import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseEnv } from '../../env.ts'
import { countLines, PATIENCE } from './lines.ts'

let server: Server
const lines: Socket[] = []

async function open(patience = PATIENCE): Promise<void> {
  server = createServer(patience, (_request, response) => response.end('ok'))
  countLines(server, 3)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function aLine(from = '127.0.0.1'): Socket {
  const place = server.address()
  const port = typeof place === 'object' && place ? place.port : 0
  const line = connect({ port, host: '127.0.0.1', localAddress: from })
  lines.push(line.on('error', () => undefined))
  return line
}

beforeEach(() => {
  globalThis.claimboardEnv = parseEnv({})
})
afterEach(async () => {
  globalThis.claimboardEnv = undefined
  for (const line of lines.splice(0)) line.destroy()
  await new Promise((resolve) => server.close(resolve))
})

it('hangs up on the network that has too many lines, until one of them has ended', async () => {
  await open()
  const held = [aLine(), aLine(), aLine()]
  await Promise.all(held.map((line) => once(line, 'connect')))
  await pause(50)
  await once(aLine(), 'close')
  held[0]?.destroy()
  await pause(50)
  const next = aLine()
  next.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(String((await once(next, 'data'))[0])).toContain('200 OK')
})

it('leaves counting to a proxy that is trusted', async () => {
  globalThis.claimboardEnv = parseEnv({ TRUST_PROXY: 'true' })
  await open()
  const all = [aLine(), aLine(), aLine(), aLine()]
  for (const line of all) {
    line.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(String((await once(line, 'data'))[0])).toContain('200 OK')
  }
})

it('hangs up on who says nothing, or never comes to an end', async () => {
  expect(PATIENCE.headersTimeout).toBeLessThanOrEqual(10_000)
  expect(PATIENCE.requestTimeout).toBeLessThanOrEqual(120_000)
  await open({ headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 })
  const [silent, half] = [aLine(), aLine()]
  half.write('POST / HTTP/1.1\r\nHost: x\r\nX-')
  await Promise.all([once(silent, 'close'), once(half.resume(), 'close'), silent.resume()])
})
