import { createServer, get, type Server } from 'node:http'
import { urlToHttpOptions } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settleEnv } from '../../env.ts'
import { openMetrics } from '../../metrics/registry.ts'
import { answerMetrics } from './metrics.ts'

const TOKEN = 'a token for the watchers'
const server: Server = createServer((request, response) => {
  if (!answerMetrics(request, response)) response.writeHead(418).end()
})
let url = ''

beforeAll(async () => {
  openMetrics()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
})
afterAll(() => server.close())

const statusOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).status

it('answers whoever asks from this machine, in the words of Prometheus', async () => {
  const response = await fetch(`${url}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await response.text()
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'claimboard_sockets 0'])
    expect(text).toContain(name)
})

it('is not there for a page whose name was made to lead to this machine', async () => {
  const asked = (host: string) =>
    new Promise((resolve, reject) => {
      const call = get({ ...urlToHttpOptions(new URL(`${url}/metrics`)), headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      call.on('error', reject)
    })
  expect(await asked('evil.example:3000')).toBe(404)
  expect(await asked('localhost:3000')).toBe(200)
})

it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
  'is not there for whom a proxy on this machine lets through (%s), unless they bring the token',
  async (name) => {
    const behind = { [name]: '203.0.113.7' }
    const withToken = (token: string) => ({ ...behind, authorization: `Bearer ${token}` })
    expect(await statusOf('/metrics', behind)).toBe(404)
    expect(await statusOf('/metrics', withToken('undefined'))).toBe(404)
    settleEnv({ METRICS_TOKEN: TOKEN })
    expect(await statusOf('/metrics?again', withToken(TOKEN))).toBe(200)
    expect(await statusOf('/metrics', withToken(`${TOKEN}s`))).toBe(404)
    settleEnv({ METRICS_TOKEN: undefined })
  },
)

it('leaves every other path to others', async () => {
  expect(await statusOf('/metrics/more')).toBe(418)
})
