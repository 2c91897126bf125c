import { describe, expect, test } from 'vitest'
import { readAddress, readDate, sameAddressKey } from './read-typed.ts'

describe('readDate', () => {
  test.each([
    ['2025', '2025'],
    ['2025-11', '2025-11'],
    [' 2025-11-16 ', '2025-11-16'],
    ['16.11.2025', '2025-11-16'],
    ['6. 1. 2025', '2025-01-06'],
    ['11/2025', '2025-11'],
    ['2024-02-29', '2024-02-29'],
    ['2025-11-16T14:59', '2025-11-16T14:59'],
  ])('%s is %s', (typed, iso) => {
    expect(readDate(typed)).toBe(iso)
  })

  test.each(['2025-02-30', '31.04.2025', '11/16/2025', 'November', '25', '2025-13', ''])('%s is none', (typed) => {
    expect(readDate(typed)).toBeNull()
  })
})

describe('readAddress', () => {
  test.each([
    ['https://a.example/x?y=1', 'https://a.example/x?y=1', ''],
    ['  reuters.com/markets/x ', 'https://reuters.com/markets/x', ''],
    ['SoftBank sells – https://a.example/x', 'https://a.example/x', 'SoftBank sells'],
    ['(https://a.example/x)', 'https://a.example/x', ''],
    ['https://de.wikipedia.org/wiki/Son_(Mann)', 'https://de.wikipedia.org/wiki/Son_(Mann)', ''],
  ])('%s', (typed, url, words) => {
    expect(readAddress(typed)).toEqual({ url, words })
  })

  test.each([
    'hello',
    'hello world.example x',
    'javascript:alert(1)',
    'https://u:p@a.example',
    'a@b.example',
    '',
    'file:///etc',
  ])('nothing in %s', (typed) => {
    expect(readAddress(typed)).toBeNull()
  })
})

test('sameAddressKey', () => {
  expect(sameAddressKey('http://www.a.example/x/?utm_source=y')).toBe(sameAddressKey('https://a.example/x'))
  expect(sameAddressKey('nonsense')).toBeNull()
})
