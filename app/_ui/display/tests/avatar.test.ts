import { expect, test } from 'vitest'
import { hueOf, initialsOf } from '../avatar.tsx'

test.each([
  ['Anna Berg', 'AB'],
  ['Faktenprüfung · Wirtschaft (Demo)', 'FW'],
  ['Anna Berg (Checker · 3f2a)', 'AB'],
  ['(0004)', '0'],
  ['jo', 'J'],
  ['Zoë Ångström', 'ZÅ'],
  ['Jean-Luc Petit', 'JP'],
  ['王小明', '王'],
  ['𝒜 b', '𝒜B'],
  ['—', '?'],
  ['', '?'],
])('initialsOf(%s) is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('hueOf is stable, within range, and spreads', () => {
  const hues = Array.from({ length: 400 }, (_, at) => hueOf(`person-${at}`))
  expect(hueOf('person-1')).toBe(hues[1])
  expect(Math.min(...hues)).toBe(0)
  expect(Math.max(...hues)).toBe(7)
  for (let hue = 0; hue < 8; hue++) expect(hues.filter((value) => value === hue).length).toBeGreaterThan(20)
})
