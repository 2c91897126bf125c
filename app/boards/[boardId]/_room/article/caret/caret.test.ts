import { describe, expect, test } from 'vitest'
import { caretAt, caretSpan, moveCaret, type Caret } from './caret.ts'
import { unitsOf } from './units.ts'

const TEXT =
  'Größere Überraschungen 🙂 blieben aus. Ökonomen sprechen von „Blasen“.\n\nDanach fiel der Kurs um 5,8 Prozent.'
const units = unitsOf(TEXT, 'de')
const words = (caret: Caret) => {
  const span = caretSpan(units, caret)
  return span && TEXT.slice(span.start, span.end)
}
const go = (caret: Caret, by: 'word' | 'sentence', step: 1 | -1, extend = false) =>
  moveCaret(units, caret, { by, step, extend })

describe('marking by keyboard', () => {
  test('goes from word to word, over umlauts, emoji and line breaks, and stays inside the text', () => {
    let caret = caretAt(units, 0)
    const seen = [words(caret)]
    for (let n = 0; n < 9; n++) seen.push(words((caret = go(caret, 'word', 1))))
    expect(seen).toEqual([
      'Größere',
      'Überraschungen',
      'blieben',
      'aus',
      'Ökonomen',
      'sprechen',
      'von',
      'Blasen',
      'Danach',
      'fiel',
    ])
    expect(words(go(caretAt(units, 0), 'word', -1))).toBe('Größere')
    expect(words(go(caretAt(units, TEXT.length), 'word', 1))).toBe('Prozent')
  })

  test('Shift extends to either side and gives back what it passed', () => {
    let caret = caretAt(units, TEXT.indexOf('fiel'))
    caret = go(caret, 'word', 1, true)
    expect(words(caret)).toBe('fiel der')
    caret = go(go(caret, 'word', -1, true), 'word', -1, true)
    expect(words(caret)).toBe('Danach fiel')
  })

  test('a sentence step takes the sentence it is in, then the next', () => {
    let caret = caretAt(units, TEXT.indexOf('blieben'))
    caret = go(caret, 'sentence', 1)
    expect(words(caret)).toBe('Größere Überraschungen 🙂 blieben aus')
    caret = go(caret, 'sentence', 1)
    expect(words(caret)).toBe('Ökonomen sprechen von „Blasen')
    expect(words(go(caret, 'sentence', 1))).toBe('Danach fiel der Kurs um 5,8 Prozent')
    expect(words(go(caret, 'sentence', -1))).toBe('Größere Überraschungen 🙂 blieben aus')
  })

  test('Shift with a sentence step takes more sentences in, and ends at the text’s end', () => {
    let caret = caretAt(units, TEXT.indexOf('blieben'))
    caret = go(caret, 'sentence', 1, true)
    expect(words(caret)).toBe('blieben aus')
    caret = go(caret, 'sentence', 1, true)
    expect(words(caret)).toBe('blieben aus. Ökonomen sprechen von „Blasen')
    caret = go(go(caret, 'sentence', 1, true), 'sentence', 1, true)
    expect(words(caret)?.endsWith('5,8 Prozent')).toBe(true)
  })

  test('in a text without words nothing is selected', () => {
    const none = unitsOf(' … ', 'de')
    expect(caretSpan(none, caretAt(none, 0))).toBeNull()
  })
})
