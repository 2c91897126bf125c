import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VERDICT_TONES } from '../tone.ts'
import { contrast, difference, luminance, parseHex } from './colour.ts'
import type { Rgb, Vision } from './colour.ts'

const css = ['../../globals.css', '../tones.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n')

function readTokens(theme: 'light' | 'dark'): Map<string, Rgb> {
  const pairs = css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]+), (#[\da-f]+)\)/gi)
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, parseHex(theme === 'light' ? light : dark)]),
  )
}

const GROUNDS = ['paper', 'surface', 'raised']
const SCALE = VERDICT_TONES.slice(0, 5)
const VISIONS: Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia']

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const tokens = readTokens(theme)
  const colour = (name: string): Rgb => {
    const found = tokens.get(name)
    if (!found) throw new Error(`No token --${name}`)
    return found
  }
  const ratio = (front: string, back: string) => contrast(colour(front), colour(back))

  test.each(['ink', 'ink-quiet', 'ink-faint', 'accent', 'accent-strong', 'danger', 'warn', 'ok', 'info'])(
    '%s can be read on every ground (4.5)',
    (role) => {
      for (const ground of GROUNDS) expect(ratio(role, ground), ground).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('ink and quiet ink can be read on sunken ground, in a selection and while it glows', () => {
    for (const ground of ['sunken', 'accent-soft', 'glow'])
      expect(ratio('ink', ground), ground).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['sunken', 'accent-soft'])
      expect(ratio('ink-quiet', ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('messages can be read on their own soft ground', () => {
    for (const role of ['danger', 'warn', 'ok', 'info', 'accent'])
      expect(ratio(role, `${role}-soft`), role).toBeGreaterThanOrEqual(4.5)
  })

  test('buttons can be read', () => {
    expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(parseHex('#ffffff'), colour('danger-fill'))).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of fields and the focus ring stand out (3)', () => {
    for (const ground of GROUNDS) {
      expect(ratio('line-strong', ground), ground).toBeGreaterThanOrEqual(3)
      expect(ratio('focus', ground), ground).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(VERDICT_TONES)(
    'tone %s: words on every ground and on its own, edge visible, article ink readable on it',
    (tone) => {
      const name = `verdict-${tone}`
      for (const ground of [...GROUNDS, `${name}-soft`]) expect(ratio(name, ground), ground).toBeGreaterThanOrEqual(4.5)
      for (const ground of GROUNDS) expect(ratio(`${name}-line`, ground), ground).toBeGreaterThanOrEqual(3)
      expect(ratio('ink', `${name}-soft`)).toBeGreaterThanOrEqual(7)
    },
  )

  test.each(VISIONS)('any two ratings on the scale differ for %s vision, true from false clearly', (vision) => {
    SCALE.forEach((tone, at) => {
      for (const other of SCALE.slice(at + 1)) {
        const apart = difference(colour(`verdict-${tone}-line`), colour(`verdict-${other}-line`), vision)
        expect(apart, `${tone} ↔ ${other}`).toBeGreaterThanOrEqual(15)
      }
    })
    expect(difference(colour('verdict-true-line'), colour('verdict-false-line'), vision)).toBeGreaterThanOrEqual(60)
  })

  test('edges darken from the middle of the scale to both ends, so the order survives without any colour', () => {
    const [top = 1, nearTop = 0, middle = 0, nearEnd = 0, end = 1] = SCALE.map((tone) =>
      luminance(colour(`verdict-${tone}-line`)),
    )
    expect(nearTop).toBeGreaterThan(top)
    expect(middle).toBeGreaterThan(nearEnd)
    expect(nearEnd).toBeGreaterThan(end)
  })
})

test('initials can be read on every hue of people', () => {
  const hues = [...css.matchAll(/--person:\s*(#[\da-f]{6})/gi)].map(([, hex = '']) => parseHex(hex))
  expect(hues).toHaveLength(8)
  for (const hue of hues) expect(contrast(parseHex('#ffffff'), hue)).toBeGreaterThanOrEqual(4.5)
})
