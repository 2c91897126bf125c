import { beforeEach, describe, expect, it } from 'vitest'
import { parseEnv } from '../env.ts'
import { unfurnish } from '../house.ts'
import { bucketOf, throttleKnown, throttleUnknown, waitOfFlood } from './throttle.ts'

beforeEach(() => {
  globalThis.claimboardEnv = parseEnv({})
  unfurnish('throttles')
})

describe('bucketOf', () => {
  it.each([
    '/api/v1/boards',
    '/api/v1/boards/',
    '//api/v1//boards',
    '/API/v1/boards?x=1',
    'http://other/api/v1/boards',
  ])('puts %s into the one bucket of its place', (url) => {
    expect(bucketOf('me', 'GET', url)).toBe('me read /api/v1/boards')
  })

  it('keeps people, places, and reading from changing apart', () => {
    const buckets = [
      bucketOf('me', 'GET', '/x'),
      bucketOf('me', 'POST', '/x'),
      bucketOf('you', 'GET', '/x'),
      bucketOf('me', 'GET', '/y'),
    ]
    expect(new Set(buckets).size).toBe(4)
  })
})

describe('throttles', () => {
  it('let an address that nobody knows knock 120 times, then tell it how long to wait', async () => {
    for (let times = 0; times < 120; times++) expect(await throttleUnknown('1.2.3.4')).toBe(null)
    expect(await throttleUnknown('1.2.3.4')).toBeGreaterThan(0)
    expect(await waitOfFlood('1.2.3.4')).toBe(null)
    for (let times = 0; times < 1_200; times++) await throttleUnknown('1.2.3.4')
    expect(await waitOfFlood('1.2.3.4')).toBeGreaterThan(0)
    expect(await waitOfFlood('1.2.3.5')).toBe(null)
  })

  it('are as wide as the one path’s own for those who are known', async () => {
    globalThis.claimboardEnv = parseEnv({ COMMANDS_PER_SECOND: '1', COMMANDS_BURST: '1' })
    for (let times = 0; times < 1_200; times++) expect(await throttleKnown('me')).toBe(null)
    expect(await throttleKnown('me')).toBeGreaterThan(0)
  })
})
