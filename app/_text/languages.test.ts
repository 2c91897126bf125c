import { describe, expect, test } from 'vitest'
import { languageFor, zoneFor } from './languages.ts'

describe('languageFor', () => {
  test.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr-FR,de;q=0.3,en;q=0.2', 'de'],
    ['en;q=0.2, de;q=0.7', 'de'],
    ['de;q=0, en', 'en'],
    ['ja', 'en'],
    [';;;,q=', 'en'],
    [null, 'en'],
  ])('%s → %s', (header, language) => {
    expect(languageFor(header)).toBe(language)
  })
})

describe('zoneFor', () => {
  test('keeps a zone that exists and answers UTC for anything else', () => {
    expect(zoneFor('Europe/Berlin')).toBe('Europe/Berlin')
    expect(zoneFor('Mars/Olympus')).toBe('UTC')
    expect(zoneFor('<script>')).toBe('UTC')
    expect(zoneFor(undefined)).toBe('UTC')
  })
})
