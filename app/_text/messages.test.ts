import { parse } from '@formatjs/icu-messageformat-parser'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#board/kernel/language.ts'
import { writtenMessagesOf } from './messages.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] satisfies [string, string]] : flat(value, `${path}${key}.`),
  )
}

// 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 8 tag: all but plain words (0) and "#" (7) carry a name.
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 0 || element.type === 7) return []
    const inner =
      'options' in element
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : 'children' in element
          ? argumentsOf(element.children)
          : []
    return [`${element.value}:${element.type}`, ...inner]
  })
}

const english = new Map(flat(writtenMessagesOf('en')))

describe.each(LANGUAGES)('messages in %s', (language) => {
  const own = new Map(flat(writtenMessagesOf(language)))

  test('have the same keys as English', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('parse, say something, and take the same arguments as English', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('')
      const names = (message: string) => [...new Set(argumentsOf(parse(message)))].sort()
      expect(names(text), key).toEqual(names(english.get(key) ?? ''))
    }
  })

  test('have an "other" in every plural and select', () => {
    for (const [key, text] of own) expect(() => parse(text, { requiresOtherClause: true }), key).not.toThrow()
  })

  test('use typographic marks: no three dots, no straight double quotes around words', () => {
    for (const [key, text] of own) expect(text, key).not.toMatch(/\.\.\.|"\p{L}/u)
  })
})
