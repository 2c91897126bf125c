import { expect, it } from 'vitest'
import { report } from '#board/report/report.ts'
import { plainWords } from '#board/testing/plain-words.ts'
import { World } from '#board/testing/world.ts'
import { fileOf } from './file.ts'

it.each([
  ['Größe "quer" / <b>', 'Größe-quer-b-1.json'],
  ['…', 'report-1.json'],
  // A letter of two code units at the very place where the name is cut.
  [`${'a'.repeat(59)}𝒜𝒜`, `${'a'.repeat(59)}𝒜-1.json`],
])('a report on %s is a download whose name can be sent', async (title, name) => {
  const { board } = World.open(undefined, { title })
  const made = report({ board, people: {}, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
  const file = await fileOf(made, 'json')
  const disposition = file?.headers.get('content-disposition') ?? ''
  expect(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? '')).toBe(name)
})

it('an HTML report brings its typeface along and still loads nothing', async () => {
  const { board } = World.open(undefined, { title: 'A column' })
  const made = report({ board, people: {}, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
  const file = await fileOf(made, 'html')
  const html = (await file?.text()) ?? ''
  expect(html).toMatch(/@font-face\{font-family:'Source Serif 4';[^}]*url\(data:font\/woff2;base64,d09GMg/)
  expect(html).not.toMatch(/url\((?!data:)/)
  expect(file?.headers.get('content-security-policy')).toContain('font-src data:')
})
