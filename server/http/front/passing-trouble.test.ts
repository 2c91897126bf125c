import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { piece, unfurnish } from '../../house.ts'
import { inRequest } from '../../request-id.ts'
import { hearTrouble, tellTrouble } from './passing-trouble.ts'

let server: Server
let url = ''
let over: unknown

// As Next answers a page that broke: it tells over what, and then says 500 in either of two ways.
beforeEach(async () => {
  unfurnish('pageBroke')
  hearTrouble()
  server = createServer((request, response) =>
    inRequest(() => {
      tellTrouble(response)
      if (over !== undefined) piece('pageBroke')?.(over)
      if (request.url === '/written') response.writeHead(500, { 'content-type': 'text/html' })
      else response.statusCode = over === undefined ? 200 : 500
      response.end('a page')
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  unfurnish('pageBroke')
})

const said = async (place: string) => {
  const { status, headers } = await fetch(`${url}${place}`)
  return [status, headers.get('retry-after')]
}

it.each(['/', '/written'])('says 503 at %s where the database was busy or away, and 500 for a bug', async (place) => {
  for (const code of ['POOL_BUSY', 'P2024', 'ECONNREFUSED', '57P01']) {
    over = Object.assign(new Error('no connection'), { code })
    expect(await said(place)).toEqual([503, '2'])
  }
  over = new TypeError('x is not a function')
  expect(await said(place)).toEqual([500, null])
})

it('leaves an answer alone that broke over nothing, also right after one that did', async () => {
  over = Object.assign(new Error('no connection'), { code: 'POOL_BUSY' })
  await said('/')
  over = undefined
  expect(await said('/')).toEqual([200, null])
  expect(await said('/written')).toEqual([500, null])
})
