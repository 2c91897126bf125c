import { describe, expect, test } from 'vitest'
import { REDIRECT_FORMS } from '../../testing/redirect-forms.ts'
import { safeNext } from './safe-next.ts'

test.each([
  '/boards',
  '/boards/0190?view=table&claim=1#c',
  '/desk',
  '/account',
  '/inbox?all=1',
  '/boards/0190?search=https%3A%2F%2Fexample.org%2F%5C',
  '/boards/0190?search=//example.org',
  '/joiners',
])('goes on to %s', (path) => {
  expect(safeNext(path)).toBe(path)
})

describe(`stays here instead of following (${REDIRECT_FORMS.length} forms)`, () => {
  test('there are many', () => {
    expect(REDIRECT_FORMS.length).toBeGreaterThan(150)
  })

  test.each(REDIRECT_FORMS.map((form) => [form.slice(0, 60), form]))('%j', (_shown, form) => {
    expect(safeNext(form)).toBe('/boards')
  })

  test.each([undefined, null])('%s', (nothing) => {
    expect(safeNext(nothing)).toBe('/boards')
  })
})

test('whatever it gives is read by a browser as a path of this very site', () => {
  const desk = 'https://desk.example'
  for (const form of [...REDIRECT_FORMS, ...REDIRECT_FORMS.map((one) => `/boards?next=${one}`)]) {
    const given = safeNext(form)
    expect(new URL(given, desk).origin).toBe(desk)
    expect(given).toMatch(/^\/[\x21-\x7e]*$/)
  }
})
