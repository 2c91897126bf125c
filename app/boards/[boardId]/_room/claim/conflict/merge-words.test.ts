import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeWords, runsAgainst } from './merge-words.ts'

describe('mergeWords', () => {
  test('takes both edits where they change different words', () => {
    const base = 'SoftBank sold all NVIDIA shares in 2025.'
    const mine = 'SoftBank sold all its NVIDIA shares in 2025.'
    const theirs = 'SoftBank sold all NVIDIA shares in October 2025.'
    expect(mergeWords(base, mine, theirs)).toEqual({
      text: 'SoftBank sold all its NVIDIA shares in October 2025.',
      isClean: true,
    })
  })

  test('keeps both wordings where both changed the same words, and says so', () => {
    const merged = mergeWords('It cost 5 billion.', 'It cost 5.8 billion.', 'It cost six billion.')
    expect(merged.isClean).toBe(false)
    expect(merged.text).toContain('six')
    expect(merged.text).toContain('.8')
  })

  test('the same edit twice is one edit', () => {
    expect(mergeWords('a b c', 'a x c', 'a x c')).toEqual({ text: 'a x c', isClean: true })
  })

  test('deleting what the other left alone is clean', () => {
    expect(mergeWords('one two three four', 'one three four', 'one two three five')).toEqual({
      text: 'one three five',
      isClean: true,
    })
  })

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'ä', '1'), { maxLength: 8 }).map((list) => list.join(' '))

  test('an edit against no edit is that edit, from either side', () => {
    fc.assert(
      fc.property(words, words, (base, edit) => {
        expect(mergeWords(base, edit, base)).toEqual({ text: edit, isClean: true })
        expect(mergeWords(base, base, edit)).toEqual({ text: edit, isClean: true })
      }),
    )
  })

  test('never loses a word that either side added', () => {
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const { text } = mergeWords(base, mine, theirs)
        const counts = (all: string, word: string) => all.split(' ').filter((one) => one === word).length
        for (const word of ['a', 'b', 'c', 'ä', '1']) {
          const added = Math.max(counts(mine, word), counts(theirs, word)) - counts(base, word)
          if (added > 0 && counts(base, word) === 0) expect(text).toContain(word)
        }
      }),
    )
  })
})

test('runsAgainst loses nothing and names what the other has not', () => {
  expect(runsAgainst('five big apples', 'five apples')).toEqual([
    { kind: 'same', text: 'five ' },
    { kind: 'only', text: 'big ' },
    { kind: 'same', text: 'apples' },
  ])
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(
        runsAgainst(a, b)
          .map((run) => run.text)
          .join(''),
      ).toBe(a.match(/[\s\S]*/)?.[0])
    }),
  )
})
