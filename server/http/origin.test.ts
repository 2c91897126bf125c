import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnv } from '../env.ts'
import { isOwnOrigin, mayReadByCookie, mayRestOnCookie } from './origin.ts'

const settle = (more: Record<string, string> = {}) => {
  globalThis.claimboardEnv = parseEnv({ APP_URL: 'https://desk.example', ...more })
}
beforeEach(() => settle())
afterEach(() => {
  globalThis.claimboardEnv = undefined
})

describe('isOwnOrigin', () => {
  it.each([
    ['https://desk.example', 'inner:3000', true],
    ['http://192.168.1.5:3000', '192.168.1.5:3000', true],
    ['http://newsdesk', 'Newsdesk:80', false],
    ['http://newsdesk', 'Newsdesk', true],
    // Another port of the same host is another site's page for all we know, and so is the same host by another scheme.
    ['http://192.168.1.5:3001', '192.168.1.5:3000', false],
    ['https://192.168.1.5:3000', '192.168.1.5:3000', false],
    ['http://desk.example', 'desk.example', false],
    ['https://desk.example:8443', 'desk.example', false],
    ['https://desk.example.evil.example', 'inner:3000', false],
    ['https://desk.example@evil.example', 'inner:3000', false],
    ['http://desk.example', 'inner:3000', false],
    ['null', 'null', false],
    ['chrome-extension://inner:3000', 'inner:3000', false],
    ['', '', false],
    [null, 'inner:3000', false],
  ])('%s asking %s: %s', (origin, host, isOwn) => {
    expect(isOwnOrigin(origin, { host })).toBe(isOwn)
    expect(isOwnOrigin(origin, new Headers({ host }))).toBe(isOwn)
  })

  it('believes a proxy that is trusted which scheme people use, and nobody else', () => {
    const asking = { host: '10.0.0.5', 'x-forwarded-proto': 'http, https' }
    expect(isOwnOrigin('https://10.0.0.5', asking)).toBe(false)
    settle({ TRUST_PROXY: 'true' })
    expect(isOwnOrigin('https://10.0.0.5', asking)).toBe(true)
    expect(isOwnOrigin('http://10.0.0.5', asking)).toBe(false)
  })
})

const own = { host: '10.0.0.5:3000' }

describe('mayRestOnCookie', () => {
  it.each([
    [{ origin: 'https://desk.example' }, true],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'null', referer: 'http://10.0.0.5:3000/' }, false],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', referer: 'http://10.0.0.5:3000/' }, false],
    // Over plain http a browser says neither with what it only reads.
    [{ referer: 'http://10.0.0.5:3000/boards/1' }, true],
    [{ referer: 'http://10.0.0.5:3001/boards/1' }, false],
    [{ referer: 'nonsense' }, false],
    [{}, false],
  ])('%j: %s', (headers, may) => {
    expect(mayRestOnCookie({ ...own, ...headers })).toBe(may)
    expect(mayRestOnCookie(new Headers({ ...own, ...headers }))).toBe(may)
  })
})

describe('mayReadByCookie', () => {
  const visit = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', ...visit }, true],
    [{ 'sec-fetch-site': 'none', ...visit }, true],
    [{ 'sec-fetch-site': 'cross-site', ...visit, origin: 'https://evil.example' }, false],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, false],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, false],
    [{}, false],
  ])('%j: %s', (headers, may) => {
    expect(mayReadByCookie({ ...own, ...headers })).toBe(may)
  })
})
