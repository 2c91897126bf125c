import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSession } from '../../auth/sign-in/sessions.ts'
import { sessionCookieName } from '../../auth/session-cookie.ts'
import { makeToken } from '../../auth/secret-token.ts'
import { settleEnv } from '../../env.ts'
import { unfurnish } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { aPerson } from '../../testing/world.ts'
import { stampAddress } from '../client-address.ts'
import { PageAdmission } from './page-admission.ts'

useDatabase()

let server: Server
let port = 0
/** Pages that are being made now, and the way to finish the oldest. */
let working: (() => void)[] = []

beforeAll(async () => {
  const admission = new PageAdmission()
  server = createServer((request, response) => {
    stampAddress(request)
    void admission.admit(request, response).then((leave) => {
      if (!leave) return
      if (request.url !== '/slow') return void response.end('a page', leave)
      working.push(() => response.end('a slow page', leave))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  port = place !== null && typeof place === 'object' ? place.port : 0
})
beforeEach(() => {
  unfurnish('throttles')
  settleEnv({ PAGES_PER_MINUTE: 5 })
})
afterAll(() => server.close())

function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    }).on('error', reject)
  })
}

const statuses = async (times: number, path: string, headers?: Record<string, string>) => {
  const all: (number | undefined)[] = []
  for (let n = 0; n < times; n += 1) all.push((await ask(path, headers)).status)
  return all
}

it('counts pages of those who are not signed in, and says when to come again, in their language', async () => {
  expect(await statuses(6, '/sign-in')).toEqual([200, 200, 200, 200, 200, 429])
  const { headers, body } = await ask('/sign-in', { 'accept-language': 'de' })
  expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  expect(body).toContain('Aus Ihrem Netz')
  expect(await statuses(2, '/api/v1/openapi.json')).toEqual([429, 429])
})

it('counts neither files nor REST, which counts for itself', async () => {
  expect(new Set(await statuses(10, '/_next/static/one.js'))).toEqual(new Set([200]))
  expect(new Set(await statuses(10, '/api/v1/me'))).toEqual(new Set([200]))
})

it('knows who is signed in, not who only looks like it', async () => {
  const { userId } = await aPerson('checker')
  const { token } = await openSession(userId, 'a browser')
  const cookieOf = (value: string) => ({ cookie: `${sessionCookieName()}=${value}` })
  expect(new Set(await statuses(10, '/boards', cookieOf(token)))).toEqual(new Set([200]))
  expect((await statuses(6, '/boards', cookieOf(makeToken()))).at(-1)).toBe(429)
})

it('makes four pages at once for admission, lets sixty-four wait, and sends the rest away', async () => {
  settleEnv({ PAGES_PER_MINUTE: 1_000 })
  const asked = Array.from({ length: 70 }, () => ask('/slow'))
  expect(await firstTwo(asked)).toEqual([503, 503])
  expect(working.length).toBe(4)
  // What lies ready is given to whoever asks, though the room is full.
  expect((await ask('/api/v1/openapi.json')).status).toBe(200)
  const finishing = setInterval(() => working.splice(0).forEach((finish) => finish()), 1)
  const all = await Promise.all(asked)
  clearInterval(finishing)
  working = []
  expect(all.filter(({ status }) => status === 200)).toHaveLength(68)
  expect(all.find(({ status }) => status === 503)?.headers['retry-after']).toBe('3')
})

// Those who are sent away are told at once, while the others still wait.
function firstTwo(asked: readonly Promise<{ status: number | undefined }>[]) {
  const away: (number | undefined)[] = []
  return new Promise<(number | undefined)[]>((resolve) => {
    for (const one of asked)
      void one.then(({ status }) => {
        away.push(status)
        if (away.length === 2) resolve(away)
      })
  })
}
