import { expect, it } from 'vitest'
import { arrayLiteral } from './array-literal.ts'

it.each([
  ['uuid', ['a', null], '{a,NULL}'],
  ['int', [1, 2], '{1,2}'],
  ['bool', [true, null], '{true,NULL}'],
  [
    'text',
    ['plain', 'NULL', '', 'a "quoted" \\ word, {braced}', null],
    '{"plain","NULL","","a \\"quoted\\" \\\\ word, {braced}",NULL}',
  ],
  ['jsonb', [{ a: 'x"y' }], '{"{\\"a\\":\\"x\\\\\\"y\\"}"}'],
  ['uuid[]', [['a', 'b'], []], '{"{a,b}","{}"}'],
  ['text[]', [['x"y', 'z']], '{"{\\"x\\\\\\"y\\",\\"z\\"}"}'],
] as const)('writes values of type %s so that nothing in them ends their quotes', (type, values, literal) => {
  expect(arrayLiteral(type, values)).toBe(literal)
})
