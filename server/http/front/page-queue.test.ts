import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parseEnv } from '../../env.ts'
import { currentRequestId, inRequest } from '../../request-id.ts'
import { openPageQueue } from './page-queue.ts'

let server: Server
let atOnce = 0
let most = 0
let arrived = 0
let isHeld = true
const made: string[] = []

beforeEach(async () => {
  globalThis.claimboardEnv = parseEnv({ NODE_ENV: 'test' })
  Object.assign(globalThis, { claimboardHouse: {} })
  atOnce = most = arrived = 0
  isHeld = true
  made.length = 0
  const takeTurn = openPageQueue({ atOnce: 2, mostEach: 3, mostWaiting: 4, keptMs: 0 })
  server = createServer((request, response) => {
    arrived += 1
    inRequest(
      () =>
        takeTurn(request, response, async () => {
          made.push(`${request.url} ${currentRequestId()}`)
          most = Math.max(most, (atOnce += 1))
          while (isHeld) await pause(5)
          atOnce -= 1
          response.end('a page')
        }),
      request.url,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  isHeld = false
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const ask = (place: string, init: RequestInit = {}) => {
  const address = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${address.port}${place}`, init)
}

it('makes a few pages at a time, each on the way of its own request, and sends away whom it cannot serve', async () => {
  const asked = []
  for (const n of [1, 2, 3, 4, 5, 6]) {
    asked.push(ask(`/boards/${n}`, { headers: { 'accept-language': 'de' } }))
    await vi.waitFor(() => expect(arrived).toBe(n))
  }
  const last = await asked[5]
  expect([last?.status, last?.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await last?.text()).toContain('<html lang="de">')
  isHeld = false
  const statuses = await Promise.all(asked.map(async (one) => (await one).status))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 503])
  expect(most).toBe(2)
  expect(made).toEqual([1, 2, 3, 4, 5].map((n) => `/boards/${n} /boards/${n}`))
})

it('holds up nothing that is no page, and makes none for who has gone', async () => {
  const held = [ask('/boards/1'), ask('/boards/2')]
  await vi.waitFor(() => expect(arrived).toBe(2))
  const gone = new AbortController()
  const left = ask('/boards/3', { signal: gone.signal }).catch(() => null)
  await vi.waitFor(() => expect(arrived).toBe(3))
  gone.abort()
  await left
  const others = [ask('/api/v1/me'), ask('/_next/image?x'), ask('/sign-in', { method: 'POST' })]
  await vi.waitFor(() => expect(most).toBe(5))
  isHeld = false
  await Promise.all([...held, ...others])
  expect(made.some((one) => one.startsWith('/boards/3'))).toBe(false)
})
