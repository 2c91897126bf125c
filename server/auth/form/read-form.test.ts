import { expect, test } from 'vitest'
import { z } from 'zod'
import { joinForm } from '../desk/join.ts'
import { fieldOf, keptOf, readFields, readForm, readGiven } from './read-form.ts'

const good = { token: 'T'.repeat(43), name: 'Olga', email: 'olga@example.org', password: 'correct horse' }

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('a form is read by its shape; what the shape does not name is not looked at', () => {
  const read = readForm(joinForm, formOf({ ...good, email: ' Olga@Example.ORG ', role: 'owner', $ACTION_ID: 'x' }))
  expect(read).toEqual({ data: good })
})

test.each([
  [{ name: '' }, { name: 'needed' }],
  [{ name: '\u0000\u200b\n' }, { name: 'needed' }],
  [{ name: 'half \ud800 pair' }, { name: 'invalid' }],
  [{ name: 'x'.repeat(81) }, { name: 'tooLong' }],
  [{ email: 'olga' }, { email: 'email' }],
  [{ email: `${'x'.repeat(250)}@example.org` }, { email: 'tooLong' }],
  [{ password: 'short' }, { password: 'tooShort' }],
  [{ password: 'half \ud800 pair' }, { password: 'invalid' }],
  [{ password: 'long'.repeat(60) }, { password: 'tooLong' }],
  [{ token: '../../etc' }, { token: 'invalid' }],
  [
    { name: '', email: 'x', password: '' },
    { name: 'needed', email: 'email', password: 'needed' },
  ],
])('%j is refused where it is wrong', (change, fields) => {
  expect(readFields(joinForm, { ...good, ...change })).toEqual({ problem: 'INVALID', fields })
})

test.each([{ name: { not: '' } }, { name: ['Olga'] }, { name: 1 }, { name: null }, { __proto__: null, name: {} }])(
  'values that are no text are refused: %j',
  (change) => {
    expect(readFields(joinForm, { ...good, ...change })).toMatchObject({ problem: 'INVALID' })
  },
)

test('fields that the shape does not name are refused where they are looked at', () => {
  expect(readFields(joinForm, { ...good, role: 'owner' })).toMatchObject({ problem: 'INVALID' })
})

/** A value as React makes of a reference to what stayed in the browser: it throws as soon as it is looked at. */
const throwing = () =>
  new Proxy(() => undefined, {
    get: () => {
      throw new Error('Cannot access a property of a temporary client reference')
    },
    getPrototypeOf: () => {
      throw new Error('Cannot look at a temporary client reference')
    },
  })

test('what throws when it is looked at is refused like what is of no shape', () => {
  const shape = z.strictObject({ made: z.looseObject({ id: z.string() }) })
  expect(readFields(shape, { made: throwing() })).toMatchObject({ problem: 'INVALID' })
  expect(readFields(shape, { made: { id: throwing() } })).toEqual({ problem: 'INVALID', fields: { made: 'invalid' } })
  expect(readGiven(shape, throwing())).toBeNull()
  expect(readForm(joinForm, throwing())).toMatchObject({ problem: 'INVALID' })
  expect(fieldOf(throwing(), 'email')).toBeNull()
})

test('what was typed is kept where it may be, cut where it is absurd, and only that', () => {
  const form = formOf({ ...good, name: 'x'.repeat(5_000) })
  expect(keptOf(form, ['email', 'name', 'note'])).toEqual({ email: good.email, name: 'x'.repeat(1_000), note: '' })
  expect(keptOf(JSON.parse('["email"]'), ['email'])).toEqual({ email: '' })
})
