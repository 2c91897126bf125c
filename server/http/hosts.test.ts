import { hostname } from 'node:os'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseEnv } from '../env.ts'
import { isKnownHost, nameInHost } from './hosts.ts'

beforeEach(() => {
  globalThis.claimboardEnv = parseEnv({
    APP_URL: 'https://desk.example',
    ALLOWED_HOSTS: 'newsdesk.lan, claims.internal:8080',
  })
})
afterEach(() => {
  globalThis.claimboardEnv = undefined
})

it.each([
  ['desk.example', true],
  ['DESK.example:443', true],
  ['desk.example.', true],
  ['newsdesk.lan:3000', true],
  ['claims.internal', true],
  ['localhost:3000', true],
  [`${hostname()}:3000`, true],
  ['127.0.0.1:3000', true],
  ['192.168.1.5', true],
  ['[::1]:3000', true],
  ['[fe80::1]', true],
  ['evil.example', false],
  ['desk.example.evil.example', false],
  ['evil-desk.example', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['desk.example@evil.example', false],
  ['evil.example/desk.example', false],
  ['desk.example, evil.example', false],
  ['desk.example evil', false],
  ['desk.example:99999', false],
  ['[::1', false],
  ['', false],
  [undefined, false],
])('the host %s is known: %s', (host, isKnown) => {
  expect(isKnownHost(host)).toBe(isKnown)
})

it('knows the name without port, brackets and the dot of the root', () => {
  expect(['A.example.:80', '[::1]:1', '10.0.0.1'].map(nameInHost)).toEqual(['a.example', '::1', '10.0.0.1'])
})

it('names the setting that is wrong', () => {
  expect(() => parseEnv({ ALLOWED_HOSTS: 'https://desk.example' })).toThrow(
    /ALLOWED_HOSTS: must be names.*https:\/\/desk/,
  )
})
