import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnv } from '../env.ts'
import { isOwnOrigin, mayRestOnCookie } from './origin.ts'

beforeEach(() => {
  globalThis.claimboardEnv = parseEnv({ APP_URL: 'https://desk.example' })
})
afterEach(() => {
  globalThis.claimboardEnv = undefined
})

describe('isOwnOrigin', () => {
  it.each([
    ['https://desk.example', 'inner:3000', true],
    ['http://192.168.1.5:3000', '192.168.1.5:3000', true],
    ['https://desk.example.evil.example', 'inner:3000', false],
    ['https://desk.example@evil.example', 'inner:3000', false],
    ['http://desk.example', 'inner:3000', false],
    ['null', 'null', false],
    ['chrome-extension://inner:3000', 'inner:3000', false],
    ['', '', false],
    [null, 'inner:3000', false],
  ])('%s asking %s: %s', (origin, host, isOwn) => {
    expect(isOwnOrigin(origin, host)).toBe(isOwn)
  })
})

describe('mayRestOnCookie', () => {
  it('trusts an Origin before anything else, and a browser that says same-origin without one', () => {
    const may = (headers: Record<string, string>) => mayRestOnCookie(new Headers(headers))
    expect(may({ origin: 'https://desk.example' })).toBe(true)
    expect(may({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(may({ 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(may({ 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(may({})).toBe(false)
  })
})
