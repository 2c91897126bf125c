import { HtmlRenderer, Parser } from 'commonmark'
import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../kernel/limits.ts'
import { attackFeeder, attackTexts } from '../testing/attack-texts.ts'
import { plainWords } from '../testing/plain-words.ts'
import { randomFrom } from '../testing/random.ts'
import { recordId, TEXT, userId, World } from '../testing/world.ts'
import { writeHtml } from './html/write-html.ts'
import { report } from './report.ts'
import { writeCsv } from './write-csv.ts'
import { writeMarkdown } from './write-markdown.ts'

type Fill = (limit: number, lines?: 'one' | 'several') => string

/** A board with something of `fill` in every field of text, on so many claims. */
function filledReport(fill: Fill, claims: number) {
  const article = {
    text: TEXT,
    headline: fill(LIMITS.title),
    outlet: fill(LIMITS.line),
    note: fill(LIMITS.articleNote, 'several'),
  }
  const world = World.open(TEXT, { title: fill(LIMITS.title), article: { ...EMPTY_ARTICLE, ...article } })
  for (let n = 0; n < claims; n++) fillClaim(world, n * 10 + 100, fill)
  const names = [1, 2, 3, 4, 5].map((n) => [userId(n), { name: fill(80), kind: 'person' as const }])
  const people = Object.fromEntries(names)
  return report({ board: world.board, people, words: plainWords, siteUrl: 'https://desk.example', desk: fill(80) })
}

const EMPTY_ARTICLE = { author: '', url: null, publishedAt: null } as const

function fillClaim(world: World, n: number, fill: Fill) {
  const claimId = world.claim(n, 'Blase')
  const line = () => fill(LIMITS.line)
  world.must(3, { type: 'claim.edit', claimId, rev: 1, statement: fill(LIMITS.statement, 'several'), claimant: line() })
  const source = { url: 'https://example.org/', title: fill(LIMITS.title), publisher: line(), author: line() }
  const said = { quote: fill(LIMITS.quote, 'several'), locator: line(), note: fill(LIMITS.prose, 'several') }
  world.must(3, { type: 'evidence.attach', evidenceId: recordId(n + 1), claimId, source, stance: 'refutes', ...said })
  const give = (by: number, at: number, rating: string) => {
    const rationale = fill(LIMITS.prose, 'several')
    world.must(by, { type: 'verdict.give', verdictId: recordId(at), claimId, rating, rationale })
  }
  give(3, n + 2, 'false')
  give(4, n + 3, 'true')
  world.must(2, { type: 'verdict.adjudicate', verdictId: recordId(n + 2), claimId, reason: line() })
  const body = fill(LIMITS.prose, 'several')
  world.must(4, { type: 'comment.add', commentId: recordId(n + 4), claimId, kind: 'query', body })
  const dropped = world.claim(n + 5, 'Kurs')
  world.must(3, { type: 'claim.edit', claimId: dropped, rev: 1, statement: fill(LIMITS.statement, 'several') })
  world.must(2, { type: 'claim.drop', claimId: dropped, reason: line() })
}

const attacks = attackTexts()
const feeder = attackFeeder(attacks, 8)
const attacked = filledReport((...asked) => feeder.fill(...asked), 24)

/** What of a page could run something, load something, or lead anywhere but to a web address. */
function harmIn(html: string): string[] {
  const { document } = new JSDOM(html).window
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    if (!HARMLESS_TAGS.has(element.localName)) found.push(`<${element.localName}>`)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') found.push(`${name}=${value}`)
      if (/^(href|src|action|formaction|xlink:href|data)$/.test(name) && !/^(https?:\/\/|mailto:|#)/.test(value))
        found.push(`${name}=${value}`)
    }
  }
  return found
}

const HARMLESS_TAGS = new Set(
  'html head body h1 h2 h3 h4 p ul ol li strong em del code pre hr br blockquote a table thead tbody tr th td'.split(
    ' ',
  ),
)
const OF_OUR_PAGE = ['<meta>', '<title>', '<style>', '<main>', '<header>', '<section>', '<dl>', '<dt>', '<dd>']
const OF_OUR_CLAIMS = [
  '<article>',
  '<div>',
  '<span>',
  '<q>',
  '<footer>',
  '<svg>',
  '<circle>',
  '<path>',
  '<text>',
  '<rect>',
]

const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  marked: (markdown) => marked.parse(markdown, { async: false }),
  'marked without tables': (markdown) => marked.parse(markdown, { async: false, gfm: false }),
  'markdown-it': (markdown) => new MarkdownIt({ html: true, linkify: true, typographer: true }).render(markdown),
  commonmark: (markdown) => new HtmlRenderer({ safe: false }).render(new Parser({ smart: true }).parse(markdown)),
  micromark: (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
}

const HARM = /<[a-z][^>]*\son[a-z]+=|<script|<iframe|(?:href|src)="(?:javascript|vbscript|data):/i

describe.each(Object.entries(renderers))('Markdown read by %s, nothing made safe by it', (_name, render) => {
  test('is words, whatever stands in the record', { timeout: 60_000 }, () => {
    expect(feeder.isRound()).toBe(true)
    expect(harmIn(render(writeMarkdown(attacked)))).toEqual([])
  })

  test('does harm where it is not escaped, so that this test would see it', () => {
    const harmful = attacks.filter((one) => HARM.test(render(one.text)))
    expect(harmful.length).toBeGreaterThan(500)
  })

  test('shows a title that looks like a link as it was typed', () => {
    const typed = '[x](javascript:alert(1)) <b> *y* \\[z](javascript:z) `[q](javascript:q)`'
    const html = render(writeMarkdown({ ...attacked, title: typed }))
    const { document } = new JSDOM(html).window
    expect(document.querySelector('h1')?.textContent).toContain(typed)
  })
})

test('Markdown is harmless also to a reader that knows no backslashes', () => {
  for (const gfm of [true, false])
    expect(harmIn(marked.parse(writeMarkdown(attacked).replaceAll('\\', ''), { async: false, gfm }))).toEqual([])
})

test('the HTML report is words, whatever stands in the record', () => {
  const known = new Set([...OF_OUR_PAGE, ...OF_OUR_CLAIMS])
  expect(harmIn(writeHtml(attacked)).filter((harm) => !known.has(harm))).toEqual([])
})

/** Texts of separators, formulas and quotes in every order. */
function formulaFeeder(seed: number): Fill {
  const random = randomFrom(seed)
  const bits = [
    ';',
    ',',
    '\t',
    '|',
    '\n',
    '\r\n',
    '"',
    ' ',
    '=',
    '+',
    '-',
    '@',
    "=cmd|'/C calc'!A0",
    'x',
    '＝1',
    '""',
    "'",
  ]
  return (limit, lines = 'one') => {
    const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(bits)).join('')
    return `${lines === 'one' ? text.replace(/[\r\n]/g, '') : text}${limit > 100 ? ';=1+1' : ''}x`
  }
}

const SEPARATORS = [',', ';', '\t', '|']
const FORMULA = /^[\s"\u200B]*[=+\-@＝＋－＠]/

test('CSV has no cell that a spreadsheet would run, whichever sign it is cut at and whatever it makes of quotes', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const csv = writeCsv(filledReport(formulaFeeder(seed), 12)).slice(1)
    for (const delimiter of SEPARATORS) {
      const loose = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }
      const read: string[] = parse(csv, loose).flat()
      const naive = csv.split(/\r\n|\r|\n/).flatMap((line) => line.split(delimiter))
      const unquoted: string[] = parse(csv, { ...loose, quote: null }).flat()
      for (const cells of [read, naive, unquoted]) expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
    }
  }
})

test('CSV says what was typed, but for the apostrophes', () => {
  const csv = writeCsv(filledReport(formulaFeeder(3), 5)).slice(1)
  const rows: string[][] = parse(csv)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows[1]?.[2]).toMatch(/;'=1\+1x$/)
})
