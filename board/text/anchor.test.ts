import { describe, expect, it } from 'vitest'
import { TEXT } from '../testing/world.ts'
import { anchorQuote, CONTEXT, quoteAt } from './anchor.ts'

describe('quoteAt', () => {
  it('takes the words with 32 units of context on either side', () => {
    const start = TEXT.indexOf('5,8 Milliarden')
    const quote = quoteAt(TEXT, start, start + 14)
    expect(quote.exact).toBe('5,8 Milliarden')
    expect(quote.prefix).toBe(TEXT.slice(start - CONTEXT, start))
    expect(quote.suffix).toBe(TEXT.slice(start + 14, start + 14 + CONTEXT))
  })

  it('never cuts a letter of two units in half', () => {
    for (let start = 0; start < TEXT.length - 2; start++) {
      const { prefix, suffix } = quoteAt(TEXT, start, start + 2)
      expect(TEXT.slice(0, start).isWellFormed() ? prefix.isWellFormed() : true).toBe(true)
      expect(TEXT.slice(start + 2).isWellFormed() ? suffix.isWellFormed() : true).toBe(true)
    }
  })
})

describe('anchorQuote', () => {
  const text = 'Der Kurs fiel. Dann fiel der Kurs. Der Kurs fiel.'

  it('believes a position at which the words stand', () => {
    expect(anchorQuote(text, quoteAt(text, 35, 48))).toMatchObject({ start: 35, anchor: 'exact', score: 1 })
  })

  it('finds words that stand once, wherever they were', () => {
    const found = anchorQuote(text, { exact: 'Dann fiel', prefix: '', suffix: '', start: 3, end: 12 })
    expect(found).toMatchObject({ start: 15, end: 24, anchor: 'moved' })
  })

  it('tells equal words apart by their context', () => {
    const last = quoteAt(text, 35, 48)
    expect(anchorQuote(text, { ...last, start: 1, end: 14 })).toMatchObject({ start: 35, anchor: 'moved' })
  })

  it('says nothing where nothing tells places apart, and where the words do not stand', () => {
    const bare = { prefix: '', suffix: '', start: 1, end: 14 }
    expect(anchorQuote(text, { ...bare, exact: 'Kurs' })).toBeNull()
    expect(anchorQuote(text, { ...bare, exact: 'stieg' })).toBeNull()
  })

  it('tells a place apart by its context behind a thousand others', () => {
    const many = `${'so '.repeat(1_000)}what`
    const quote = { exact: 'so', prefix: 'so ', suffix: ' what', start: 1, end: 3 }
    expect(anchorQuote(many, quote)).toMatchObject({ start: 2_997, anchor: 'moved' })
  })

  it('does not choose among more places than it can weigh', () => {
    const quote = { exact: 'a', prefix: 'a', suffix: 'b', start: 0, end: 2 }
    expect(anchorQuote(`${'a'.repeat(5_001)}b`, quote)).toBeNull()
  })
})
