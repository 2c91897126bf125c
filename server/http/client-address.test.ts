import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { parseEnv, settleEnv } from '../env.ts'
import { addressOfMessage, addressStampedOn, stampAddress } from './client-address.ts'

afterEach(() => {
  globalThis.claimboardEnv = undefined
})

/** A request from this address, with these headers, to a desk that trusts these proxies. */
function arrives(from: string, headers: Record<string, string>, trusts: string) {
  globalThis.claimboardEnv = parseEnv({ TRUST_PROXY: trusts })
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  const request = new IncomingMessage(socket)
  request.headers = headers
  return request
}

describe('the address of a client', () => {
  it.each([
    // from, X-Forwarded-For, TRUST_PROXY, address
    ['192.0.2.1', '203.0.113.7', 'false', '192.0.2.1'],
    ['192.0.2.1', '203.0.113.7', 'true', '203.0.113.7'],
    ['192.0.2.1', '203.0.113.7', '1', '203.0.113.7'],
    ['192.0.2.1', '6.6.6.6, 203.0.113.7', '1', '203.0.113.7'],
    ['192.0.2.1', '6.6.6.6, 203.0.113.7, 10.0.0.1', '2', '203.0.113.7'],
    ['192.0.2.1', '203.0.113.7', '3', '203.0.113.7'],
    ['127.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.1', 'loopback, 10.0.0.0/8', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7', 'loopback', '203.0.113.7'],
    ['192.0.2.1', '6.6.6.6', 'loopback', '192.0.2.1'],
    ['127.0.0.1', '2001:db8::7', 'loopback', '2001:db8::7'],
    ['127.0.0.1', '203.0.113.7:4711', 'true', '203.0.113.7'],
    ['127.0.0.1', '[2001:db8::7]:4711', 'true', '2001:db8::7'],
    ['127.0.0.1', '203.0.113.7, unknown', 'true', '127.0.0.1'],
    ['127.0.0.1', '', 'true', '127.0.0.1'],
  ])('from %s with %j, trusting %s, is %s', (from, forwarded, trusts, address) => {
    expect(addressOfMessage(arrives(from, { 'x-forwarded-for': forwarded }, trusts))).toBe(address)
  })
})

describe('what was forwarded', () => {
  const forged = {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-port': '666',
    'x-forwarded-proto': 'gopher',
    'x-real-ip': '6.6.6.6',
    'x-claimboard-address': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
  }

  it.each(['false', 'true'])('goes no further than here (trusting: %s)', (trusts) => {
    const request = arrives('192.0.2.1', { ...forged }, trusts)
    stampAddress(request)
    const address = trusts === 'true' ? '6.6.6.6' : '192.0.2.1'
    expect(request.headers).toEqual({ 'x-claimboard-address': address, 'x-forwarded-proto': 'http' })
    expect(addressStampedOn(request)).toBe(address)
  })

  it.each([
    ['192.0.2.1', 'https', 'false', 'http'],
    ['192.0.2.1', 'https', 'true', 'https'],
    ['192.0.2.1', 'https, http', 'true', 'http'],
    ['192.0.2.1', undefined, 'true', 'http'],
    ['127.0.0.1', 'https', 'loopback', 'https'],
    ['192.0.2.1', 'https', 'loopback', 'http'],
  ])(
    'tells how people came, where a proxy says so that is trusted: from %s, %s, %s: %s',
    (from, told, trusts, scheme) => {
      const request = arrives(from, told === undefined ? {} : { 'x-forwarded-proto': told }, trusts)
      stampAddress(request)
      expect(request.headers['x-forwarded-proto']).toBe(scheme)
    },
  )
})

it('a setting that names no proxies is refused with what it may be', () => {
  expect(() => parseEnv({ TRUST_PROXY: 'my proxy' })).toThrow(/TRUST_PROXY: must be true, false, a number/)
  expect(settleEnv(parseEnv({ TRUST_PROXY: '0' })).TRUST_PROXY).toBe(false)
})
