import { describe, expect, test } from 'vitest'
import { bodyParts } from './body-parts.ts'

const ANNA = '01890000-0000-7000-8000-00000000000a'

describe('bodyParts', () => {
  test('cuts out people and addresses and loses nothing', () => {
    expect(bodyParts(`<@${ANNA}> see https://a.example/x?y=1#z please`)).toEqual([
      { kind: 'mention', userId: ANNA },
      { kind: 'text', text: ' see ' },
      { kind: 'link', href: 'https://a.example/x?y=1#z', text: 'https://a.example/x?y=1#z' },
      { kind: 'text', text: ' please' },
    ])
  })

  test.each([
    ['See https://a.example/x.', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    [
      'https://de.wikipedia.org/wiki/Son_(Begriffsklärung), oder',
      'https://de.wikipedia.org/wiki/Son_(Begriffsklärung)',
    ],
    ['https://a.example/x?!…', 'https://a.example/x'],
    ['https://a.example/([x])])', 'https://a.example/([x])'],
    [`https://a.example/${')'.repeat(19_900)}`, 'https://a.example/'],
    [
      `https://a.example/${'('.repeat(9_000)}${')'.repeat(9_900)}`,
      `https://a.example/${'('.repeat(9_000)}${')'.repeat(9_000)}`,
    ],
  ])('leaves the marks of the sentence outside: %s', (body, text) => {
    expect(bodyParts(body).find((part) => part.kind === 'link')).toMatchObject({ text })
  })

  test.each([
    'javascript:alert(1)',
    'ftp://a.example',
    'https://user:pass@a.example',
    'https://',
    'data:text/html,x',
    '<script>',
  ])('makes no link of %s', (body) => {
    expect(bodyParts(body)).toEqual([{ kind: 'text', text: body }])
  })
})
