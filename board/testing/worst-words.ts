import { command, type CommandInput } from '../law/command.ts'
import { decide } from '../law/decide.ts'
import { diff } from '../law/diff.ts'
import { noticesFrom } from '../law/notices.ts'
import { LIMITS } from '../kernel/limits.ts'
import { writeHtml } from '../report/html/write-html.ts'
import { report } from '../report/report.ts'
import { writeClaimReview } from '../report/write-claim-review.ts'
import { writeCsv } from '../report/write-csv.ts'
import { writeMarkdown } from '../report/write-markdown.ts'
import { filterClaims, NO_FILTER } from '../select/filter-claims.ts'
import { nameMarks } from '../select/names.ts'
import { paragraphsOf } from '../select/paragraphs.ts'
import { cutParagraphs, marksOf } from '../select/segments.ts'
import { quoteAt } from '../text/anchor.ts'
import { plainWords } from './plain-words.ts'
import { person, recordId, userId, World } from './world.ts'

/** Something that is done with hostile words; `run` does it once, on what was prepared before. */
export type WordCase = { readonly name: string; readonly run: () => unknown }

const over = (bit: string, length: number, start = '', end = '') =>
  (start + bit.repeat(Math.ceil(length / bit.length)).slice(0, Math.max(0, length - start.length - end.length)) + end)
    .toWellFormed()
    .slice(0, length)

/** Texts of one kind at any length, each the worst for some way of looking through a text. */
export const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'one letter': (length) => over('a', length),
  'one letter, broken in the middle': (length) => `${over('a', length >> 1)}b${over('a', (length - 1) >> 1)}`,
  'one letter behind another': (length) => over('a', length, 'b'),
  'two letters': (length) => over('ab', length, '', 'b'),
  words: (length) => over('ab ', length, '', 'c'),
  blanks: (length) => over(' ', length, 'a', 'a'),
  'line ends': (length) => over('\n', length, 'a', 'a'),
  lines: (length) => over('a.\n', length),
  sentences: (length) => over('A b. ', length, '', 'a'),
  'brackets that close': (length) => over(')', length, 'https://a.b/'),
  'brackets in the middle': (length) => over(')', length, 'https://a.b/', 'a'),
  addresses: (length) => over('https://a.b/(c). ', length, '', 'a'),
  'one long address': (length) => over('https://', length),
  mentions: (length) => over(`<@${userId(3)}>`, length, '', 'a'),
  'mentions that never end': (length) => over('<@0', length),
  ats: (length) => over('@', length),
  accents: (length) => over('\u0301', length, 'e'),
  'accents between words': (length) => over(`e${'\u0301'.repeat(300)} `, length, '', 'e'),
  'Arabic without blanks': (length) => over('\u0628', length),
  kashida: (length) => over('\u0640', length, '\u0628'),
  'Thai without blanks': (length) => over('\u0E01\u0E31', length),
  'skins without faces': (length) => over('\u{1F3FD}', length),
  'conjunct letters': (length) => over('\u0915\u094D', length),
  ligatures: (length) => over('\uFDFA', length),
  pairs: (length) => over('🙂', length, '', 'aa'),
  quotes: (length) => over('„a“ "', length, '', 'a'),
  'signs of markup': (length) => over('*_`[](<>|#~$&', length, 'a'),
  'numbered lines': (length) => over('1. \n', length, '', 'a'),
  'beginnings of formulas': (length) => over(';=,\t+', length, '', 'a'),
}

/** A command and which of a world's people gives it. */
export type Given = { readonly by: number; readonly command: CommandInput }

/** The text of an article that is as long as the law lets it be. */
export const articleOf = (shape: (length: number) => string) => shape(LIMITS.articleText)

/** What fills a board on such an article with as many hostile words as this number of claims holds. */
export function fillingOf(
  shape: (length: number) => string,
  claims: number,
  newId: (n: number) => string = recordId,
): readonly Given[] {
  const text = articleOf(shape)
  const line = shape(LIMITS.line)
    .replace(/[\r\n]/g, ' ')
    .trim()
  const prose = shape(LIMITS.prose)
  return Array.from({ length: claims }, (_, n): Given[] => {
    const id = (more: number) => newId(n * 10 + 100 + more)
    const claimId = id(0)
    // Even places, so that no letter of two units is cut.
    const occurrence = quoteAt(text, 2 * n, LIMITS.quote - 2 * n)
    const source = { url: 'https://example.org/', title: line.slice(0, LIMITS.title), publisher: line, author: line }
    const said = { quote: shape(LIMITS.quote), locator: line, note: prose }
    const verdict = { type: 'verdict.give', claimId, rationale: prose } as const
    const statement = shape(LIMITS.statement)
    return [
      { by: 3, command: { type: 'claim.add', claimId, statement, claimant: line, occurrence } },
      { by: 3, command: { type: 'evidence.attach', evidenceId: id(1), claimId, source, stance: 'context', ...said } },
      { by: 3, command: { ...verdict, verdictId: id(2), rating: 'true' } },
      { by: 4, command: { ...verdict, verdictId: id(3), rating: 'false' } },
      { by: 3, command: { type: 'comment.add', commentId: id(4), claimId, kind: 'query', body: prose } },
    ]
  }).flat()
}

/** A board on such an article, filled. */
export function worldOf(shape: (length: number) => string, claims: number): World {
  const world = World.open(articleOf(shape))
  for (const { by, command: given } of fillingOf(shape, claims)) world.must(by, given)
  return world
}

const NEW = recordId(900_001)

/** A command of every type, with as much of a shape in each of its fields as that takes. */
export function commandsOn(world: World, shape: (length: number) => string): readonly CommandInput[] {
  const [claim] = Object.values(world.board.claims)
  if (!claim) throw new Error('a world without claims')
  const claimId = claim.id
  const line = shape(LIMITS.line)
    .replace(/[\r\n]/g, ' ')
    .trim()
  const title = line.slice(0, LIMITS.title).trim()
  const prose = shape(LIMITS.prose)
  const quote = shape(LIMITS.quote - 1)
  const other = `${prose.slice(1)}x`.toWellFormed()
  // Words that stand nowhere, or nowhere near: everything is looked through.
  const occurrence = { exact: quote, prefix: shape(32), suffix: shape(32), start: 7, end: 8 }
  const source = { url: 'https://example.org/', title, publisher: line, author: line }
  const [evidenceId = NEW, verdictId = NEW, commentId = NEW] = [
    claim.evidence[0]?.id,
    claim.verdicts[0]?.id,
    claim.threads[0]?.id,
  ]
  const basedOn = Array.from({ length: 200 }, () => evidenceId)
  const wording = { statement: shape(LIMITS.statement - 1), claimant: line, priorityReason: line }
  return [
    { type: 'board.rename', title },
    { type: 'board.archive' },
    { type: 'board.reopen' },
    { type: 'board.remove' },
    { type: 'member.add', userId: userId(99), role: 'checker' },
    { type: 'member.setRole', userId: userId(4), role: 'viewer' },
    { type: 'member.remove', userId: userId(4) },
    { type: 'claim.add', claimId: NEW, ...wording, occurrence },
    {
      type: 'claim.add',
      claimId: NEW,
      ...wording,
      occurrence: { ...occurrence, exact: `${quote.slice(0, 5_000).toWellFormed()}b` },
    },
    { type: 'claim.add', claimId: NEW, ...wording, occurrence: { ...occurrence, exact: quote.slice(-1) } },
    { type: 'claim.edit', claimId, rev: 1, ...wording },
    { type: 'claim.drop', claimId, reason: line },
    { type: 'claim.restore', claimId },
    { type: 'claim.assign', claimId, assigneeId: userId(4), reviewerId: userId(3) },
    { type: 'claim.setStatus', claimId, status: 'done' },
    { type: 'claim.addOccurrence', claimId, occurrenceId: NEW, occurrence },
    { type: 'claim.removeOccurrence', claimId, occurrenceId: NEW },
    { type: 'evidence.attach', evidenceId: NEW, claimId, source, stance: 'refutes', quote, locator: line, note: prose },
    {
      type: 'evidence.edit',
      evidenceId,
      claimId,
      rev: 1,
      source: worstSource(title),
      quote,
      note: other,
    },
    { type: 'evidence.check', evidenceId, claimId, ladder: 'confirmed' },
    { type: 'evidence.detach', evidenceId, claimId, reason: line },
    { type: 'evidence.restore', evidenceId, claimId, reason: line },
    { type: 'verdict.give', verdictId: NEW, claimId, rating: 'true', rationale: prose, basedOn },
    { type: 'verdict.withdraw', verdictId, claimId },
    { type: 'verdict.adjudicate', verdictId, claimId, reason: line },
    { type: 'comment.add', commentId: NEW, claimId, threadId: commentId, body: prose },
    { type: 'comment.edit', commentId, claimId, rev: 1, body: other },
    { type: 'comment.remove', commentId, claimId },
    { type: 'thread.resolve', threadId: commentId, claimId },
    { type: 'thread.reopen', threadId: commentId, claimId },
  ]
}

const worstSource = (title: string) => ({ url: `https://example.org/?${'utm_a=&'.repeat(280)}`, title })

// What only its author may do.
const OWN_DOING: ReadonlySet<string> = new Set(['verdict.withdraw', 'comment.edit', 'comment.remove'])

/** What the server does with each of these commands: looks at its shape and decides. */
export function decideCases(name: string, world: World, commands: readonly CommandInput[]): WordCase[] {
  return commands.map((input) => ({
    name: `${input.type}: ${name}`,
    run: () => {
      const parsed = command.safeParse(input)
      if (!parsed.success) throw new Error(`${input.type}: ${name}: ${parsed.error.message}`)
      return decide(world.board, parsed.data, { actor: person(OWN_DOING.has(input.type) ? 3 : 1), now: world.now })
    },
  }))
}

/** What pages, searches and reports do with the words of a board. */
export function readCases(name: string, world: World, shape: (length: number) => string): WordCase[] {
  const { board, events } = world
  const { text } = board.article
  const claims = Object.values(board.claims)
  const headline = shape(LIMITS.title)
  const people = Object.fromEntries([1, 2, 3].map((n) => [userId(n), { name: shape(80), kind: 'person' as const }]))
  const search = (words: string) => filterClaims(claims, { ...NO_FILTER, words })
  const made = report({ board, people, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })
  search('ready')
  const cases: Readonly<Record<string, () => unknown>> = {
    paragraphs: () => paragraphsOf(text, headline),
    marks: () => cutParagraphs(paragraphsOf(text, headline), marksOf({ ...board, claims: { ...board.claims } })),
    search: () => search(shape(4_000)),
    'search for a phrase': () => search(`"${shape(300).replace(/["„“”»«]/g, 'x')}b"`),
    names: () => nameMarks({ ...people }),
    notices: () => noticesFrom(board, events.slice(-1)),
    difference: () => diff(null, board),
    report: () => report({ board, people, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' }),
    'HTML report': () => writeHtml(made),
    'Markdown report': () => writeMarkdown(made),
    'CSV report': () => writeCsv(made),
    ClaimReview: () => writeClaimReview(made),
  }
  return Object.entries(cases).map(([what, run]) => ({ name: `${what}: ${name}`, run }))
}

/** How long a case takes, in milliseconds: the best of some runs, since what else a machine does only ever adds. */
export function timeOf({ run }: WordCase, runs = 3): number {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < runs; n++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
