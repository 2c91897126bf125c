import { beforeAll, expect, test } from 'vitest'
import { weaknessOf } from './password-strength.ts'

const OLGA = ['Olga Grün-Berg', 'olga.berg@nachrichten.example', 'Kreiszeitung']

// The lists are read once, which takes its time on a busy machine.
beforeAll(() => weaknessOf('warm', []), 60_000)

test.each([
  'password',
  'passwort123',
  'Sommerferien2026',
  'Sommerferien2026!',
  'Bundeskanzler1',
  'Fruehling2026',
  'Fussball2026!',
  'Schmetterling',
  'Gruesse2026',
  'P@ssw0rd2026',
  'letmein1!',
  'qwertzuiop',
  '12345678901234',
  'hallohallohallo',
  '01.01.1990',
  'correct horse',
])('%s is too easy to guess', async (password) => {
  expect(await weaknessOf(password, OLGA)).toBe('weak')
})

test.each([
  'Claimboard2026',
  'olga.berg1984',
  'OlgaGruenBerg!',
  'gruenberg_2026',
  'kreiszeitung#1',
  'nachrichten-26',
  'Olga Olga Olga Berg',
])('%s rests on what everybody knows of her', async (password) => {
  expect(await weaknessOf(password, OLGA)).toBe('own')
})

test.each([
  'correct horse battery staple',
  'zwei blaue Kühe tanzen',
  'nine quiet herons at dawn',
  'x7Kq92mz!Rt',
  'olga keeps seven violet tractors',
  'z'.repeat(3) +
    ' long passphrases are judged by how they begin, and are never refused for their length ' +
    'x'.repeat(80),
])('%s is good, whatever it is made of', async (password) => {
  expect(await weaknessOf(password, OLGA)).toBeNull()
})

test('the worst inputs are judged in a moment', async () => {
  const worst = ['@4a', 'p4ssw0rd!', '1', '12.12.2012', '$3(uR1tY', '|3|2'].map((part) =>
    part.repeat(200).slice(0, 200),
  )
  for (const password of worst) {
    const started = performance.now()
    await weaknessOf(password, OLGA)
    // Some 50 ms; without the bounds above it is seconds.
    expect(performance.now() - started).toBeLessThan(2_000)
  }
})
