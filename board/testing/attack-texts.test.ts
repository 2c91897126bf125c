import { expect, test } from 'vitest'
import { isPlainText } from '../kernel/shape.ts'
import { attackFeeder, attackTexts } from './attack-texts.ts'

const attacks = attackTexts()

test('there are more than a thousand different attacks, and every field takes them', () => {
  expect(attacks.length).toBeGreaterThan(1_000)
  expect(new Set(attacks.map((one) => one.text)).size).toBe(attacks.length)
  expect(attacks.every((one) => isPlainText(one.text))).toBe(true)
  expect(attacks.map((one) => one.number)).toEqual(attacks.map((_, at) => at + 1))
})

test('fields are filled with all of them, within their limits', () => {
  const feeder = attackFeeder(attacks)
  const filled: string[] = []
  while (!feeder.isRound()) filled.push(feeder.fill(2_000, 'several'))
  for (const text of filled) expect(text.length).toBeLessThanOrEqual(2_000)
  const all = filled.join('\n')
  expect(attacks.filter((one) => !all.includes(one.text))).toEqual([])
  expect(attackFeeder(attacks).fill(80)).not.toMatch(/[\r\n]/)
})
