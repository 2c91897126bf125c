import { expect, it } from 'vitest'
import { report } from '#board/report/report.ts'
import { plainWords } from '#board/testing/plain-words.ts'
import { World } from '#board/testing/world.ts'
import type { MadeReport } from './order.ts'
import { fileOf, isKnown, unchanged } from './report-file.ts'
import { writeReport } from './write-report.ts'

const made = (title: string, bytes = new Uint8Array([1])): MadeReport => ({
  title,
  seq: 1,
  format: 'json',
  bytes,
  tag: 'abc',
})

it.each([
  ['Größe "quer" / <b>', 'Größe-quer-b-1.json'],
  ['…', 'report-1.json'],
  // A letter of two code units at the very place where the name is cut.
  [`${'a'.repeat(59)}𝒜𝒜`, `${'a'.repeat(59)}𝒜-1.json`],
])('a report on %s is a download whose name can be sent', (title, name) => {
  const disposition = fileOf(made(title)).headers.get('content-disposition') ?? ''
  expect(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? '')).toBe(name)
})

it('sends all the bytes, with their number and tag, and keeps them for the next one', async () => {
  const bytes = new Uint8Array(200_000).map((_, place) => place % 251)
  for (let times = 0; times < 2; times += 1) {
    const file = fileOf(made('Large', bytes))
    expect(file.headers.get('content-length')).toBe('200000')
    expect(file.headers.get('etag')).toBe('"abc"')
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  }
})

it('is answered without its bytes where they are known', async () => {
  for (const said of ['"abc"', '"x", W/"abc"']) expect(isKnown(made('A'), said)).toBe(true)
  for (const said of [null, '', 'abc', '"abcd"']) expect(isKnown(made('A'), said)).toBe(false)
  const answer = unchanged(made('A'))
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, '"abc"', ''])
})

it('an HTML report brings its typeface along and still loads nothing', async () => {
  const { board } = World.open(undefined, { title: 'A column' })
  const input = report({ board, people: {}, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
  const html = Buffer.from(await writeReport(input, 'html')).toString()
  expect(html).toMatch(/@font-face\{font-family:'Source Serif 4';[^}]*url\(data:font\/woff2;base64,d09GMg/)
  expect(html).not.toMatch(/url\((?!data:)/)
  expect(fileOf(made('A')).headers.get('content-security-policy')).toContain('font-src data:')
})
