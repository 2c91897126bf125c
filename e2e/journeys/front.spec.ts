import { type IncomingHttpHeaders, request } from 'node:http'
import { expect, test } from '../world/test.ts'

type Told = { status: number; headers: IncomingHttpHeaders; body: string }

/** Asks as it stands, without the care that fetch takes of addresses and headers. */
function ask(url: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Told> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('every answer carries its security headers', async ({ desk }) => {
  const { url } = desk.api('anna')
  const places = [
    '/healthz',
    '/readyz',
    '/live/',
    '/live/?EIO=4&transport=polling',
    '/sign-in',
    '/nowhere',
    '/icon.svg',
  ]
  for (const path of [...places, '/api/v1/me', '/api/v1/openapi.json', '/boards/%ff', '/_next/image?url=x']) {
    const { headers } = await ask(url, path)
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  }
})

test('a report brings its own policy to the wire, and no other', async ({ desk }) => {
  const boardId = await desk.api('emil').board('Policy')
  const { url, token } = desk.api('emil')
  const path = `/api/v1/boards/${boardId}/report?format=html`
  const { status, headers } = await ask(url, path, 'GET', { authorization: `Bearer ${token}` })
  expect(status).toBe(200)
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/(^|; )sandbox/)
  expect(policy).not.toMatch(/nonce|connect-src|form-action 'self'/)
})

test('what is malformed is refused with a sentence in the reader’s language', async ({ desk }) => {
  const { url } = desk.api('anna')
  const odd = [
    [400, '/boards/%ff'],
    [400, '/api/v1/%'],
    [400, '*'],
    [400, '/join/a%00b'],
    [405, '/', 'TRACE'],
    [405, '/sign-in', 'DELETE'],
    [405, '/api/v1/me', 'DELETE'],
    [405, '/api/v1/openapi.json', 'POST'],
    [404, '/api/v1/nowhere', 'TRACE'],
    [411, '/sign-in', 'POST', { 'transfer-encoding': 'chunked', 'content-type': 'multipart/form-data; boundary=x' }],
    [400, '/sign-in', 'POST', { 'content-length': '0', 'content-type': 'multipart/form-data; boundary=x' }],
    [400, '/sign-in', 'POST', { 'content-length': '0' }],
    [404, '/_next/image?url=%2F%5Cx&w=64&q=75'],
  ] as const
  for (const [status, path, method = 'GET', headers = {}] of odd) {
    const told = await ask(url, path, method, { ...headers, 'accept-language': 'de' })
    expect([told.status, path, method]).toEqual([status, path, method])
    expect(told.body, path).not.toMatch(/\n\s+at /)
    expect(told.body, path).toMatch(/\b(ist|nicht|sind|gibt)\b/)
    if (status === 405) expect(told.headers['allow'], path).toMatch(/^(GET|POST)/)
  }
  // A range that is none is passed over, as a server may.
  expect((await ask(url, '/icon.svg', 'GET', { range: 'bytes=5-1' })).status).toBe(200)
})

test('the interface says what may be asked of it, and describes itself once', async ({ desk }) => {
  const { url } = desk.api('anna')
  const options = await ask(url, '/api/v1/boards', 'OPTIONS')
  expect([options.status, options.headers['allow']]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  const head = await ask(url, '/api/v1/openapi.json', 'HEAD')
  expect([head.status, head.body]).toEqual([200, ''])
  const first = await ask(url, '/api/v1/openapi.json', 'GET', { 'accept-encoding': 'br' })
  expect(first.headers['content-encoding']).toBe('br')
  const tag = first.headers['etag'] ?? ''
  const again = await ask(url, '/api/v1/openapi.json', 'GET', { 'accept-encoding': 'br', 'if-none-match': tag })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('what a client says was forwarded leads nobody elsewhere', async ({ desk }) => {
  const { url } = desk.api('anna')
  const forged = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '666',
    forwarded: 'host=evil.example',
  }
  for (const path of ['/', '/boards', '/sign-in', '/api/auth/signin']) {
    const { headers, body } = await ask(url, path, 'GET', forged)
    expect(`${headers['location']} ${headers['link']}`, path).not.toMatch(/evil|:666\b/)
    expect(body, path).not.toContain('evil.example')
  }
})
