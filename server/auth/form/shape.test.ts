import { expect, test } from 'vitest'
import { nameFromOutside, personName } from './shape.ts'

test.each([
  ['  Olga   Berg ', 'Olga Berg'],
  ['two\nlines\r\nand a\ttab', 'two lines and a tab'],
  ['NUL \u0000 and \u001b[31mred', 'NUL and [31mred'],
  ['Olga\u202egreB', 'OlgagreB'],
  ['O\u200blga\u2066 \ufeffBerg\u00ad', 'Olga Berg'],
  ['u\u0308ber', 'über'],
  ['\u2028Olga\u2029', 'Olga'],
  ['نام\u200cها', 'نام\u200cها'],
  ['李小龍', '李小龍'],
  ['Olga\u3000Berg\u00a0X', 'Olga Berg X'],
])('%j is kept as %j, whichever door it came by', (given, kept) => {
  expect(personName.parse(given)).toBe(kept)
  expect(nameFromOutside(given, 'x')).toBe(kept)
})

test.each(['', '\u0000', ' \u200b\n', '\u200d', '\ud800', 'x'.repeat(81)])('%j is no name', (given) => {
  expect(personName.safeParse(given).success).toBe(false)
})

test('a provider’s name is made to fit, whole characters only; where nothing is left there is another', () => {
  expect(nameFromOutside('x'.repeat(79) + '🙂', 'a@b.example')).toBe('x'.repeat(79))
  expect(nameFromOutside('\u0000\n', 'a@b.example')).toBe('a@b.example')
  expect(nameFromOutside(null, '\u0000')).toBe('Somebody')
})
