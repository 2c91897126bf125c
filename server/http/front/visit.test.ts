import { createServer, request, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseEnv } from '../../env.ts'
import { turnedAway } from './visit.ts'

const server: Server = createServer((asked, response) => {
  if (!turnedAway(asked, response)) response.writeHead(200).end('let in')
})
let port = 0

beforeAll(async () => {
  globalThis.claimboardEnv = parseEnv({ APP_URL: 'https://desk.example', LOG_LEVEL: 'silent' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  port = typeof place === 'object' && place ? place.port : 0
})
afterAll(() => {
  globalThis.claimboardEnv = undefined
  server.close()
})

type Said = { readonly status: number | undefined; readonly words: string }

const ask = (method: string, path: string, headers: Record<string, string>) =>
  new Promise<Said>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let words = ''
      response.setEncoding('utf8').on('data', (more: string) => (words += more))
      response.on('end', () => resolve({ status: response.statusCode, words }))
    })
    asked.on('error', reject).end()
  })

const host = 'desk.example'

it('asked under a strange name, says what to set, and nothing else', async () => {
  const { status, words } = await ask('GET', '/boards', { host: 'evil.example' })
  expect(status).toBe(421)
  expect(words).toContain('APP_URL')
  expect(words).toContain('ALLOWED_HOSTS')
  expect(words).not.toContain('evil.example')
})

it.each([
  // A link in a mail, and a page of somebody else that leads here.
  ['GET', '/boards', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
  ['GET', '/boards', {}, 200],
  ['POST', '/sign-in', { origin: 'https://desk.example' }, 200],
  ['POST', '/sign-in', { 'sec-fetch-site': 'same-origin' }, 200],
  ['POST', '/sign-in', {}, 403],
  ['POST', '/sign-in', { authorization: 'Bearer x' }, 403],
  ['POST', '/sign-in', { origin: 'https://desk.example:8443' }, 403],
  ['POST', '/sign-in', { origin: 'http://desk.example' }, 403],
  ['POST', '/sign-in', { origin: 'null' }, 403],
  ['POST', '/desk', { 'sec-fetch-site': 'same-site' }, 403],
  ['PUT', '/boards', { origin: 'https://evil.example' }, 403],
  // What is asked of the REST interface is judged there, where it is known who asks.
  ['POST', '/api/v1/boards', {}, 200],
  ['PUT', '/api/v1/me/inbox/read?x=1', {}, 200],
  ['POST', '/api/v1/../../sign-in', {}, 403],
  ['POST', '/api/v1/%2e%2e/sign-in', {}, 403],
  ['POST', '/api/v1//sign-in', {}, 403],
  ['POST', '/api/auth/signout', {}, 403],
] as const)('%s %s with %j: %i', async (method, path, headers, status) => {
  expect((await ask(method, path, { host, ...headers })).status).toBe(status)
})
