import { expect, it } from 'vitest'
import { randomFrom } from '../testing/random.ts'
import { SHAPES } from '../testing/worst-words.ts'
import { breakablePieces } from './breakable.ts'

it.each([
  ['nothing', ''],
  ['a sentence', 'Die Hälfte der Befragten sagte ja.'],
  ['the longest word of a language', 'a'.repeat(399)],
  ['Japanese without blanks', '市場の半分は来年なくなるという。'.repeat(100)],
  ['signs on every letter', 'a\u0301\u0302\u0303 '.repeat(500)],
  ['many lines', 'a\n'.repeat(1_000)],
])('leaves %s in one piece', (_name, text) => {
  expect(breakablePieces(text)).toEqual([text])
})

it('cuts a stretch that no browser could break, and what stands around it not', () => {
  const before = 'Er sagte: '
  const pieces = breakablePieces(`${before}${'\u0640'.repeat(1_000)} und ging.`)
  expect(pieces[0]).toBe(`${before}${'\u0640'.repeat(200)}`)
  expect(pieces.at(-1)).toBe(`${'\u0640'.repeat(200)} und ging.`)
  expect(pieces).toHaveLength(5)
})

it('cuts heaps of signs, however short the words are that they make', () => {
  const pieces = breakablePieces(`a${'\u0301'.repeat(320)} b c${'\u0301'.repeat(29)}`)
  expect(pieces.map(({ length }) => length)).toEqual([200, 154])
})

it('loses nothing, tears no letter, and leaves no stretch that a browser would shape as one', () => {
  const random = randomFrom(7)
  for (const [name, shape] of Object.entries(SHAPES)) {
    const text = `${'x'.repeat(random.below(3))}${shape(5_000)}${'🙂'.repeat(300)}`
    const pieces = breakablePieces(text)
    expect(pieces.join('')).toBe(text)
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
    expect(
      pieces.some((piece) => /[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{400}/u.test(piece)),
      name,
    ).toBe(false)
  }
})
