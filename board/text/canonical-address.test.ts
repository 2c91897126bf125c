import { expect, it } from 'vitest'
import { canonicalAddress, hostOf } from './canonical-address.ts'

it.each([
  'https://example.org/a',
  'http://example.org/a',
  'https://www.example.org/a/',
  'https://EXAMPLE.org:443/a#part',
  'https://example.org/a?utm_source=x&fbclid=1',
])('%s is the same page', (address) => {
  expect(canonicalAddress(address)).toBe('https://example.org/a')
})

it('never grows longer than an index takes', () => {
  expect(canonicalAddress(`https://example.org/${'维'.repeat(1_000)}`)).toHaveLength(2_048)
})

it('keeps what tells pages apart', () => {
  expect(canonicalAddress('https://example.org/?b=2&a=1')).toBe('https://example.org?a=1&b=2')
  expect(canonicalAddress('https://example.org/A')).not.toBe(canonicalAddress('https://example.org/a'))
  expect(canonicalAddress('https://example.org/?p=1')).not.toBe(canonicalAddress('https://example.org/?p=2'))
})

it('names the site of an address, and none where there is no address', () => {
  expect(hostOf('https://www.a.example/x')).toBe('a.example')
  expect(hostOf('nonsense')).toBe('')
})
