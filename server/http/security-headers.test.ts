import { createServer, request as ask } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { settleEnv } from '../env.ts'
import { FrontResponse } from './front/front-response.ts'
import { contentSecurityPolicy, secure } from './security-headers.ts'

beforeAll(() => void settleEnv({ APP_URL: 'http://localhost:3000' }))
afterEach(
  () => void settleEnv({ APP_URL: 'http://localhost:3000', AUTH_OIDC_ID: undefined, AUTH_OIDC_ISSUER: undefined }),
)

const rule = (policy: string, name: string) => policy.split('; ').find((one) => one.split(' ')[0] === name) ?? ''

/** What an answer carries, and what stands in the request that Next is given. */
function passThrough(
  headers: Record<string, string>,
  path = '/',
): Promise<{ sent: IncomingHttpHeaders; seen: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const server = createServer({ ServerResponse: FrontResponse }, (incoming, response) => {
      secure(incoming, response, { dev: false })
      const seen = { ...incoming.headers }
      response.end()
      response.on('finish', () => server.close())
      server.once('close', () => undefined)
      seenLater.push(seen)
    })
    const seenLater: IncomingHttpHeaders[] = []
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      ask({ port, host: '127.0.0.1', path, headers }, (response) => {
        response.resume()
        response.on('end', () => resolve({ sent: response.headers, seen: seenLater[0] ?? {} }))
      })
        .on('error', reject)
        .end()
    })
  })
}

test('scripts run by nonce alone; nothing inline, nothing evaluated', () => {
  const scripts = rule(contentSecurityPolicy('abc', { dev: false }), 'script-src')
  expect(scripts).toContain("'nonce-abc'")
  expect(scripts).not.toMatch(/unsafe/)
})

test('nobody may frame a page, move its base or load plugins', () => {
  const policy = contentSecurityPolicy('abc', { dev: false })
  for (const name of ['frame-ancestors', 'base-uri', 'object-src']) expect(rule(policy, name)).toBe(`${name} 'none'`)
})

test('forms lead to us and to the providers that are switched on', () => {
  expect(rule(contentSecurityPolicy('abc', { dev: false }), 'form-action')).toBe("form-action 'self'")
  settleEnv({ AUTH_OIDC_ID: 'desk', AUTH_OIDC_ISSUER: 'https://login.example.org/realms/desk' })
  expect(rule(contentSecurityPolicy('abc', { dev: false }), 'form-action')).toBe(
    "form-action 'self' https://login.example.org",
  )
})

test('a nonce is of one answer, and what a client writes there is not taken', async () => {
  const forged = {
    'content-security-policy': "script-src 'nonce-mine'",
    'content-security-policy-report-only': "script-src 'nonce-mine'",
  }
  const [one, two] = [await passThrough(forged), await passThrough(forged)]
  expect(one.seen['content-security-policy']).toBe(one.sent['content-security-policy'])
  expect(one.seen['content-security-policy']).not.toContain('mine')
  expect(one.seen['content-security-policy-report-only']).toBeUndefined()
  expect(one.sent['content-security-policy']).not.toBe(two.sent['content-security-policy'])
})

test('https is kept to where people come by it', async () => {
  expect((await passThrough({})).sent['strict-transport-security']).toBeUndefined()
  settleEnv({ APP_URL: 'https://desk.example.org' })
  const { sent } = await passThrough({})
  expect(sent['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  expect(sent['content-security-policy']).toContain('upgrade-insecure-requests')
})

test('a script or a style sheet may do nothing as a page, and carries no more than that', async () => {
  const { sent } = await passThrough({}, '/_next/static/chunks/one.js')
  expect(sent['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(sent['x-content-type-options']).toBe('nosniff')
  expect(sent['permissions-policy']).toBeUndefined()
  settleEnv({ APP_URL: 'https://desk.example.org' })
  const { sent: secure } = await passThrough({}, '/_next/static/chunks/one.js')
  expect(secure['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

test('every answer carries what keeps it to itself, a page and REST too', async () => {
  for (const path of ['/', '/healthz', '/live/?EIO=4', '/api/v1/me']) {
    const { sent } = await passThrough({}, path)
    expect(sent).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  }
  const { sent } = await passThrough({}, '/api/v1/me')
  expect(sent['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
})

test('a forwarded host is believed from nobody; our own public address is', async () => {
  settleEnv({ APP_URL: 'https://desk.example.org' })
  expect((await passThrough({ 'x-forwarded-host': 'evil.example' })).seen['x-forwarded-host']).toBeUndefined()
  const forged = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
  expect((await passThrough(forged)).seen['x-forwarded-host']).toBeUndefined()
  const own = await passThrough({ origin: 'https://desk.example.org', 'x-forwarded-host': 'evil.example' })
  expect(own.seen['x-forwarded-host']).toBe('desk.example.org')
})
