import type { Board, Directory } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import { shownNames } from '../select/names.ts'
import { standingOf } from '../verdict/standing.ts'
import { drawnRating, drawnStanding, reportClaim, type ReportContext } from './report-claim.ts'
import { reportPeople } from './report-people.ts'
import { reportHeads } from './report-heads.ts'
import type { Report, ReportBar, ReportFact, ReportRating } from './report-shape.ts'
import { listSources, numberSources } from './report-sources.ts'
import type { ReportWords } from './words.ts'

/** What a report is made from. The board is as it stood at its seq; nothing else varies, so same input, same bytes. */
export type ReportInput = {
  readonly board: Board
  readonly people: Directory
  readonly words: ReportWords
  /** Public address of this installation, without a slash at the end. */
  readonly siteUrl: string
  /** Name under which the desk publishes. */
  readonly desk: string
}

/** Turns a board into its report. */
export function report(input: ReportInput): Report {
  const { board, words } = input
  const claims = inOrder(board).filter((claim) => claim.status !== 'dropped')
  const numbers = numberSources(claims)
  const nameOf = shownNames(input.people, board.members, (role) => words.label('role', role))
  const context: ReportContext = { board, nameOf, words, numbers }
  const list = claims.map((claim) => reportClaim(context, claim))
  const { say } = words
  return {
    boardId: board.id,
    seq: board.seq,
    at: board.time,
    language: words.language,
    articleLanguage: board.language,
    title: board.title,
    kicker: say('title'),
    facts: facts(context),
    notes: [board.article.note, board.isSample ? say('sampleNote') : ''].filter(Boolean),
    method: method(context),
    scale: board.scale.ratings.map((one) => ({
      rating: drawnRating(context, one.code),
      definition: one.definition[words.language],
    })),
    glance: glance(context, claims),
    claims: { heading: say('claims'), list, empty: say('noClaims') },
    questions: { heading: say('questions'), list: list.flatMap((one) => one.questions), empty: say('noQuestions') },
    sources: { heading: say('sources'), list: listSources(claims, numbers, words), empty: say('noSources') },
    dropped: dropped(context),
    people: { heading: say('people'), list: reportPeople(context, inOrder(board)) },
    footer: say('footer', { seq: board.seq, time: words.moment(board.time), id: board.id }),
    heads: reportHeads(words),
    origin: origin(input),
  }
}

/** Claims as a reader meets them: by their first place in the text, then by number. */
function inOrder(board: Board): Claim[] {
  const place = (claim: Claim) => Math.min(...claim.occurrences.map((one) => one.start))
  return Object.values(board.claims).sort((a, b) => place(a) - place(b) || a.no - b.no)
}

function facts({ board, words }: ReportContext): ReportFact[] {
  const { article } = board
  const all: ReportFact[] = [
    { label: words.say('checkedArticle'), value: article.headline || board.title },
    { label: words.say('outlet'), value: article.outlet },
    { label: words.say('author'), value: article.author },
    { label: words.say('publishedAt'), value: article.publishedAt === null ? '' : words.date(article.publishedAt) },
    { label: words.say('address'), value: article.url ?? '', url: article.url ?? undefined },
    { label: words.say('asOf'), value: words.say('asOfValue', { time: words.moment(board.time), seq: board.seq }) },
  ]
  return all.filter((fact) => fact.value !== '')
}

function method({ board, words }: ReportContext): Report['method'] {
  const ordinals = board.scale.ratings.filter((one) => one.ordinal !== null).length
  return {
    heading: words.say('method'),
    paragraphs: [
      words.say('methodText'),
      words.say('methodScale', { steps: ordinals, others: board.scale.ratings.length - ordinals }),
      words.say('methodDispute'),
      words.say('methodConfidential'),
    ],
  }
}

function glance(context: ReportContext, claims: readonly Claim[]): Report['glance'] {
  const { board, words } = context
  const counts = new Map<string, number>()
  const count = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const claim of claims) count(drawnStanding(context, standingOf(claim)).code)
  const rows: ReportRating[] = [
    ...board.scale.ratings.map((one) => drawnRating(context, one.code)),
    { code: 'disputed', label: words.say('disputed'), tone: 'disputed', ordinal: null },
    { code: '', label: words.say('unrated'), tone: 'none', ordinal: null },
  ]
  const bars: ReportBar[] = rows.map((rating) => {
    const number = counts.get(rating.code) ?? 0
    return { rating, count: number, share: claims.length === 0 ? 0 : number / claims.length }
  })
  const disputed = counts.get('disputed') ?? 0
  // A dispute is no verdict of the board's, however many reviewers have given theirs.
  const rated = claims.length - disputed - (counts.get('') ?? 0)
  const summary =
    claims.length === 0 ? words.say('noClaims') : words.say('glanceSummary', { claims: claims.length, rated, disputed })
  return { heading: words.say('glance'), summary, bars }
}

function dropped({ board, words }: ReportContext): Report['dropped'] {
  const list = inOrder(board)
    .filter((claim) => claim.status === 'dropped')
    .map((claim) => ({ name: `C${claim.no}`, statement: claim.statement, reason: claim.dropReason }))
  return { heading: words.say('dropped'), list }
}

function origin({ board, siteUrl, desk }: ReportInput): Report['origin'] {
  const ordinals = board.scale.ratings.flatMap((one) => (one.ordinal === null ? [] : [one.ordinal]))
  return {
    articleUrl: board.article.url,
    articleTitle: board.article.headline || board.title,
    publishedAt: board.article.publishedAt,
    boardUrl: `${siteUrl}/boards/${board.id}`,
    desk,
    deskUrl: siteUrl,
    bestRating: Math.max(0, ...ordinals),
    worstRating: ordinals.length > 0 ? Math.min(...ordinals) : 0,
  }
}
