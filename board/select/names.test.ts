import { describe, expect, test } from 'vitest'
import type { Directory } from '../board.ts'
import type { Role } from '../kernel/role.ts'
import { userId } from '../testing/world.ts'
import { codedNames, lookOf, shownNames } from './names.ts'

const WORDS: Record<Role, string> = { owner: 'Owner', editor: 'Editor', checker: 'Checker', viewer: 'Viewer' }
const ROLES: readonly Role[] = ['owner', 'editor', 'checker', 'viewer']

/** The names as they are shown to a board; person n has the n-th role, and a fifth has left. */
function shown(...names: string[]): string[] {
  const people: Directory = Object.fromEntries(
    names.map((name, at) => [userId(at + 1), { name, kind: 'person' as const }]),
  )
  const seated = ROLES.slice(0, names.length).map((role, at) => [userId(at + 1), { userId: userId(at + 1), role }])
  const nameOf = shownNames(people, Object.fromEntries(seated), (role) => WORDS[role])
  return names.map((_name, at) => nameOf(userId(at + 1)) ?? '')
}

describe('names as they are shown', () => {
  test('are what people call themselves, where nobody can be mistaken', () => {
    expect(shown('Anna Berg', 'Anna Berger', 'Jörg Öztürk', 'Mehmet Ali')).toEqual([
      'Anna Berg',
      'Anna Berger',
      'Jörg Öztürk',
      'Mehmet Ali',
    ])
  })

  test.each([
    ['the same', 'Anna Berg'],
    ['case and blanks', 'ANNA  berg'],
    ['accents', 'Ánna Berg'],
    ['Cyrillic letters', 'Аnnа Вerg'],
    ['signs that nobody sees', 'Anna\u200b Ber\u2060g'],
    ['an overriding line direction', '\u202eAnna Berg'],
    ['wide letters', 'Ａｎｎａ Berg'],
    ['signs between words', 'Anna-Berg.'],
  ])('are told apart by role and code: %s', (_kind, other) => {
    const names = shown('Anna Berg', 'Ben', other)
    expect(names[0]).toBe('Anna Berg (Owner · 0001)')
    expect(names[1]).toBe('Ben')
    expect(names[2]).toMatch(/ \(Checker · 0003\)$/)
    expect(names[2]).not.toMatch(/[\u200b\u2060\u202e]/)
  })

  test.each(['Owner', 'owner', 'The Owner', 'Οwnеr', 'O w n e r', 'Inhaberin', 'Claimboard', 'Anna (Owner)', 'You'])(
    '%s is shown with the role it has',
    (name) => {
      expect(shown('Anna', 'Ben', 'Cem', name)[3]).toBe(`${name} (Viewer)`)
    },
  )

  test('a name that speaks of the role it has needs no mark', () => {
    expect(shown('Olga Owner', 'Edda Editor', 'Inhaber', 'Vera Viewer')).toEqual([
      'Olga Owner',
      'Edda Editor',
      'Inhaber (Checker)',
      'Vera Viewer',
    ])
  })

  test('nobody can bring a mark of their own', () => {
    const names = shown('Anna Berg', 'Ben', 'Anna Berg', 'Anna Berg (Owner · 0001)')
    expect(new Set(names).size).toBe(4)
    expect(names[3]).toBe('Anna Berg (Owner · 0001) (Viewer)')
  })

  test('who has left is told apart by the code alone', () => {
    const people: Directory = {
      [userId(1)]: { name: 'Anna', kind: 'person' },
      [userId(2)]: { name: 'anna', kind: 'person' },
      [userId(3)]: { name: 'Owner', kind: 'person' },
      [userId(4)]: { name: '\u200b', kind: 'person' },
      [userId(5)]: { name: 'Lead editor (sample)', kind: 'demo' },
    }
    const nameOf = codedNames(people, {})
    expect([1, 2, 3, 4, 5, 6].map((n) => nameOf(userId(n)))).toEqual([
      'Anna (0001)',
      'anna (0002)',
      'Owner (0003)',
      '(0004)',
      'Lead editor (sample)',
      null,
    ])
  })

  test('codes are longer where their ends are the same', () => {
    const ids = ['01890000-0000-7000-8000-0000aaaa3f2a', '01890000-0000-7000-8000-0000bbbb3f2a']
    const nameOf = codedNames(Object.fromEntries(ids.map((id) => [id, { name: 'Anna', kind: 'person' as const }])), {})
    expect(ids.map(nameOf)).toEqual(['Anna (aaaa3f2a)', 'Anna (bbbb3f2a)'])
  })
})

test('names of other scripts keep their difference', () => {
  expect(lookOf('王小明')).not.toBe(lookOf('王小红'))
  expect(lookOf('Иван')).not.toBe(lookOf('Игорь'))
  expect(lookOf('Straße')).toBe(lookOf('STRASSE'))
})
