import { expect, test } from 'vitest'
import { quoteAt } from '#board/text/anchor.ts'
import { begun, guessedType, type NewClaim } from './new-claim-draft.ts'

const TEXT = 'Der Kurs fiel um 3 Prozent. „Ein genialer\nZug“, hieß es.'
const none: NewClaim = {
  quote: null,
  statement: '',
  claimant: '',
  claimType: 'other',
  checkability: 'fact',
  priority: 'medium',
}

test('a new claim begins with the words it was marked on, as one line', () => {
  const draft = begun(none, quoteAt(TEXT, TEXT.indexOf('„'), TEXT.indexOf(', hieß')))
  expect(draft).toMatchObject({ statement: '„Ein genialer Zug“', claimType: 'quote' })
})

test('moving to other words keeps a statement typed by hand, and replaces one that was not', () => {
  const first = begun(none, quoteAt(TEXT, 0, 8))
  const words = quoteAt(TEXT, 4, 26)
  expect(begun(first, words).statement).toBe('Kurs fiel um 3 Prozent')
  expect(begun({ ...first, statement: 'Meine Fassung' }, words)).toMatchObject({
    statement: 'Meine Fassung',
    quote: words,
  })
})

test('figures make a statistic, quotation marks a quote', () => {
  expect([guessedType('3 Prozent'), guessedType('"so"'), guessedType('es fiel')]).toEqual([
    'statistic',
    'quote',
    'other',
  ])
})
