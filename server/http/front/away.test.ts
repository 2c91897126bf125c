import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inRequest } from '../../request-id.ts'
import { answerAway, noteAway } from './away.ts'

const gone = Object.assign(new Error('gone'), { code: 'P1001' })
const server = createServer((request, response) => {
  const id = String(request.headers['x-id'])
  inRequest(() => {
    answerAway(response, id)
    if (request.url === '/away') noteAway(gone)
    if (request.url === '/broken') noteAway(new Error('a bug'))
    response.statusCode = request.url === '/well' ? 200 : 500
    response.end('a page')
  }, id)
})
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
})
afterAll(() => void server.close())

const ask = async (path: string) => {
  const response = await fetch(url + path, { headers: { 'x-id': 'the same id' } })
  return [response.status, response.headers.get('retry-after'), await response.text()]
}

it('a page that failed since the database was away says 503 and when to come again; a bug stays a 500', async () => {
  expect(await ask('/away')).toEqual([503, '2', 'a page'])
  // What is known of a request ends with it.
  expect(await ask('/broken')).toEqual([500, null, 'a page'])
  expect(await ask('/well')).toEqual([200, null, 'a page'])
})
