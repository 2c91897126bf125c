import { afterEach, beforeEach, expect, test } from 'vitest'
import { setClock } from '../clock.ts'
import { parseEnv } from '../env.ts'
import { securityTxt } from './security-txt.ts'

let resetClock: () => void
beforeEach(() => {
  resetClock = setClock(() => new Date('2026-11-27T12:00:00Z'))
})
afterEach(() => {
  resetClock()
  globalThis.claimboardEnv = undefined
})

const settings = (more: Record<string, string>) => parseEnv({ APP_URL: 'https://claims.example.org', ...more })

test('names the operator’s contact, and a day until which it counts', () => {
  globalThis.claimboardEnv = settings({ SECURITY_CONTACT: 'mailto:security@claims.example.org' })
  expect(securityTxt()).toBe(
    [
      'Contact: mailto:security@claims.example.org',
      'Expires: 2026-12-27T12:00:00.000Z',
      'Preferred-Languages: en, de',
      'Canonical: https://claims.example.org/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test('there is none where the operator has named nobody', () => {
  globalThis.claimboardEnv = settings({})
  expect(securityTxt()).toBeNull()
})

test.each([
  'security@claims.example.org',
  'http://claims.example.org',
  'mailto:a@b.example\nContact: mailto:evil@x.example',
  'javascript:alert(1)',
])('%j is no contact', (contact) => {
  expect(() => settings({ SECURITY_CONTACT: contact })).toThrow('SECURITY_CONTACT')
})
