import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unfurnish } from '../../house.ts'
import { descriptions, KeptDocument } from '../kept-document.ts'
import { answerDescription } from './description.ts'

let server: Server
let port = 0

beforeAll(async () => {
  descriptions().set('de', new KeptDocument('{"info":"auf Deutsch"}', { type: 'application/json', language: 'de' }))
  server = createServer((asked, response) => {
    if (!answerDescription(asked, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  port = place !== null && typeof place === 'object' ? place.port : 0
})
afterAll(() => {
  server.close()
  unfurnish('descriptions')
})

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    asked.on('error', reject).end()
  })
}

const GERMAN = { 'accept-language': 'de' }

it('sends what has been made, and nothing to whoever has it', async () => {
  const first = await ask('/api/v1/openapi.json?x=1', GERMAN)
  expect([first.status, first.body]).toEqual([200, '{"info":"auf Deutsch"}'])
  const again = await ask('/api/v1/openapi.json', { ...GERMAN, 'if-none-match': first.headers.etag ?? '' })
  expect([again.status, again.body]).toEqual([304, ''])
  const head = await ask('/api/v1/openapi.json', GERMAN, 'HEAD')
  expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '22'])
})

it('leaves to the route what has not been made, and what is not its own', async () => {
  expect((await ask('/api/v1/openapi.json', { 'accept-language': 'en' })).status).toBe(418)
  expect((await ask('/api/v1/openapi.json', GERMAN, 'POST')).status).toBe(418)
  expect((await ask('/api/v1/me', GERMAN)).status).toBe(418)
})
