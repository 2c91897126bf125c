import { describe, expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

const TEXT = [
  'StartseiteArtikel',
  'Hat Son ein Signal gesendet?',
  '首席商业评论2025-11-16 14:59',
  'Der Markt wartet.',
  'Masayoshi Son setzt alles auf OpenAI',
  'Tatsächlich ja, und das ist OpenAI 🙂.',
  'Quelle: Xueqiu',
  'Juni 2019: Aktiensplit (1:2)',
].join('\n\n')

describe('paragraphsOf', () => {
  test('finds what each line is set as', () => {
    const roles = paragraphsOf(TEXT, 'Hat Son ein Signal gesendet?').map(({ role }) => role)
    expect(roles.slice(0, 7)).toEqual(['lead-in', 'headline', 'byline', 'body', 'heading', 'body', 'caption'])
  })

  test('keeps every line at its exact place, and leaves empty ones out', () => {
    for (const { start, end, text } of paragraphsOf(TEXT)) expect(TEXT.slice(start, end)).toBe(text)
    expect(paragraphsOf('a\r\n\r\n  \r\nb').map(({ start, text }) => [start, text])).toEqual([
      [0, 'a'],
      [9, 'b'],
    ])
  })

  test('takes no line for the headline where none is given', () => {
    expect(paragraphsOf('Ein Satz.\nNoch einer.').every(({ role }) => role === 'body')).toBe(true)
  })

  test('sets neighbours together where there are more lines than a page can draw', () => {
    const text = `Titel\r\n${'a\r\n\r\n'.repeat(60_000)}`
    const paragraphs = paragraphsOf(text, 'Titel')
    expect(paragraphs.length).toBeLessThanOrEqual(2_000)
    expect(paragraphs[0]).toMatchObject({ text: 'Titel', role: 'headline' })
    for (const { start, end, text: words } of paragraphs) expect(text.slice(start, end)).toBe(words)
    expect(paragraphs.map((one) => one.text.match(/a/g)?.length ?? 0).reduce((sum, one) => sum + one, 0)).toBe(60_000)
  })
})
