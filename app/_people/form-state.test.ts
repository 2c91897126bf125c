import { expect, it } from 'vitest'
import { finished, type FormState, refused, UNTOUCHED } from './form-state.ts'

const INVALID = { problem: 'INVALID' } as const

it('counts on from the state before and keeps what may be kept', () => {
  const first = refused<true>(UNTOUCHED, INVALID, { email: 'olga@example.org' })
  expect(first).toEqual({ at: 1, trouble: INVALID, done: null, kept: { email: 'olga@example.org' } })
  expect(finished(first, true)).toEqual({ at: 2, trouble: null, done: true, kept: {} })
})

it.each([
  ['nothing', 'null'],
  ['a text', '"x"'],
  ['a list', '[]'],
  ['another number', '{"at":"7"}'],
])('begins anew after a state that a browser made up: %s', (_name, text) => {
  expect(refused(JSON.parse(text), INVALID)).toMatchObject({ at: 1, trouble: INVALID })
})

it('begins anew after a state that cannot be looked at', () => {
  const state: FormState = new Proxy(UNTOUCHED, {
    get: () => {
      throw new Error('You cannot dot into a temporary client reference')
    },
  })
  expect(refused(state, INVALID).at).toBe(1)
  expect(finished(state, true).at).toBe(1)
})
