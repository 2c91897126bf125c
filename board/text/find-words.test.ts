import { describe, expect, test } from 'vitest'
import { randomFrom } from '../testing/random.ts'
import { placesOf, searchFor } from './find-words.ts'

function byTheEngine(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

describe('words in a text', () => {
  test('stand where the engine finds them, overlapping ones too', () => {
    const random = randomFrom(7)
    const letters = (length: number, of: string) => Array.from({ length }, () => random.pick([...of])).join('')
    for (let round = 0; round < 3_000; round++) {
      const text = letters(random.below(60), 'ab')
      const words = letters(1 + random.below(30), random.chance(0.1) ? 'abc' : 'ab')
      expect(placesOf(text, words, 1_000)).toEqual(byTheEngine(text, words))
      expect(searchFor(words)(text)).toBe(text.includes(words))
    }
  })

  test('stop being counted at the most', () => {
    expect(placesOf('aaaaaa', 'aa', 3)).toEqual([0, 1, 2])
    expect(placesOf('abc', '', 3)).toEqual([])
    expect(placesOf('ab', 'abc', 3)).toEqual([])
  })
})
