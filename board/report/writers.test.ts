import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainWords } from '../testing/plain-words.ts'
import { recordId, userId, World } from '../testing/world.ts'
import { report } from './report.ts'
import { writeClaimReview } from './write-claim-review.ts'
import { writeCsv } from './write-csv.ts'
import { writeHtml } from './html/write-html.ts'
import { writeJson } from './write-json.ts'
import { writeMarkdown } from './write-markdown.ts'

const EVIL = '</script><img src=x onerror=alert(1)>"\'&'

function evilReport() {
  const world = World.open()
  const claimId = world.claim(11, 'Blase')
  world.must(3, { type: 'claim.edit', claimId, rev: 1, statement: `=HYPERLINK("x") ${EVIL}`, claimant: '+49 30' })
  const source = { url: 'https://example.org/"><script>', title: EVIL }
  world.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(21),
    claimId,
    source,
    stance: 'refutes',
    note: `@${EVIL}`,
  })
  world.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'false', rationale: `-1\n${EVIL}` })
  world.claim(12, 'Konzern')
  world.must(3, { type: 'verdict.give', verdictId: recordId(32), claimId: recordId(12), rating: 'misleading' })
  const people = { [userId(3)]: { name: `Eve ${EVIL}`, kind: 'person' as const } }
  return report({ board: world.board, people, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
}

const made = evilReport()

describe('writers', () => {
  it('give the same bytes for the same report', () => {
    const again = evilReport()
    for (const write of [writeHtml, writeMarkdown, writeCsv, writeJson, writeClaimReview])
      expect(write(again)).toBe(write(made))
  })

  it('HTML escapes everything of the record and loads nothing', () => {
    const html = writeHtml(made)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<[^>]*\s(?:src|srcset)=/)
  })

  it('Markdown keeps an address within its link, whatever stands in it', () => {
    const list = made.sources.list.map((one) => ({ ...one, url: 'https://e.org/>\n\n# Heading' }))
    const markdown = writeMarkdown({ ...made, sources: { ...made.sources, list } })
    expect(markdown).toContain('(<https://e.org/%3E%0A%0A#%20Heading>)')
  })

  it('Markdown escapes what would become markup', () => {
    const markdown = writeMarkdown(made)
    expect(markdown).not.toMatch(/(?<!\\)<img/)
    expect(markdown).not.toMatch(/(?<!\\)<\/script/)
  })

  it('CSV has a byte order mark, equal columns, and no cell that a spreadsheet would run', () => {
    const csv = writeCsv(made)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const cells = [...csv.slice(1).matchAll(/"((?:[^"]|"")*)"|(?<=,|\n)([^",\r\n]+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(csv).toContain(`"'=HYPERLINK(""x"")`)
    expect(csv).toContain(`"'+49 30"`)
  })

  it('JSON is the tree itself', () => {
    expect(JSON.parse(writeJson(made))).toMatchObject({
      version: 1,
      seq: made.seq,
      claims: { list: [{ name: 'C2' }, { name: 'C1' }] },
    })
  })
})

const claimReview = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(
    z.object({
      '@type': z.literal('ClaimReview'),
      url: z.url(),
      datePublished: z.iso.date(),
      claimReviewed: z.string().min(1),
      author: z.object({ '@type': z.literal('Organization'), name: z.string(), url: z.url() }),
      itemReviewed: z.object({ '@type': z.literal('Claim') }),
      reviewRating: z.union([
        z.strictObject({
          '@type': z.literal('Rating'),
          alternateName: z.string(),
          ratingValue: z.number(),
          bestRating: z.literal(5),
          worstRating: z.literal(1),
        }),
        z.strictObject({ '@type': z.literal('Rating'), alternateName: z.string() }),
      ]),
    }),
  ),
})

describe('ClaimReview', () => {
  const text = writeClaimReview(made)
  const reviews = claimReview.parse(JSON.parse(text))['@graph']

  it('has a number only on the scale, and nothing ends a script element', () => {
    expect(text).not.toContain('</')
    const numbers = reviews.map(({ reviewRating }) => ('ratingValue' in reviewRating ? reviewRating.ratingValue : null))
    expect(numbers).toEqual([null, 1])
  })

  it('rises with truth', () => {
    const order = ['false', 'mostly_false', 'half_true', 'mostly_true', 'true'].map((rating) => {
      const world = World.open()
      const claimId = world.claim(11, 'Blase')
      world.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId, rating })
      const one = report({ board: world.board, people: {}, words: plainWords, siteUrl: 'https://d.example', desk: 'D' })
      const [review] = claimReview.parse(JSON.parse(writeClaimReview(one)))['@graph']
      return review && 'ratingValue' in review.reviewRating ? review.reviewRating.ratingValue : Number.NaN
    })
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  it('says nothing of disputed, open and unrated claims', () => {
    const world = World.open()
    for (const [index, words] of ['Blase', 'Ökonomen', 'Konzern'].entries()) world.claim(11 + index, words)
    const give = (by: number, n: number, claim: number, rating: string) =>
      world.must(by, { type: 'verdict.give', verdictId: recordId(n), claimId: recordId(claim), rating })
    give(3, 31, 11, 'true')
    give(4, 32, 11, 'false')
    give(3, 33, 12, 'open')
    const one = report({ board: world.board, people: {}, words: plainWords, siteUrl: 'https://d.example', desk: 'D' })
    expect(JSON.parse(writeClaimReview(one))).toMatchObject({ '@graph': [] })
  })
})
