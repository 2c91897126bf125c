import type { Claim, ClaimType, Priority, Status } from '../claim/claim.ts'
import { searchFor } from '../text/find-words.ts'
import { standingCode } from '../verdict/standing.ts'

/** Stands among user ids for "assigned to nobody". */
export const NOBODY = 'nobody'

/** What claims are looked through for. An empty list asks for nothing; several values in one list mean "any of them". */
export type ClaimFilter = {
  /** Every word has to appear somewhere in the claim; words in quotation marks have to stand together. `C12` finds claim 12. */
  readonly words: string
  /** Rating codes, `disputed` or `none`. */
  readonly standings: readonly string[]
  readonly statuses: readonly Status[]
  /** User ids or `NOBODY`. */
  readonly assignees: readonly string[]
  readonly claimTypes: readonly ClaimType[]
  readonly priorities: readonly Priority[]
}

export const NO_FILTER: ClaimFilter = {
  words: '',
  standings: [],
  statuses: [],
  assignees: [],
  claimTypes: [],
  priorities: [],
}

/** The claims that pass a filter, in the order they came in. */
export function filterClaims(claims: readonly Claim[], filter: ClaimFilter): readonly Claim[] {
  if (!isFiltering(filter)) return claims
  const phrases = phrasesIn(filter.words).map((phrase) => ({ phrase, isIn: searchFor(phrase) }))
  return claims.filter(
    (claim) =>
      passes(claim, filter) && phrases.every(({ phrase, isIn }) => phrase === `c${claim.no}` || isIn(wordsOf(claim))),
  )
}

/** True when a filter leaves anything out. */
export function isFiltering(filter: ClaimFilter): boolean {
  const { words, ...lists } = filter
  return words.trim() !== '' || Object.values(lists).some((list) => list.length > 0)
}

function passes(claim: Claim, filter: ClaimFilter): boolean {
  return (
    isAmong(filter.statuses, claim.status) &&
    isAmong(filter.claimTypes, claim.claimType) &&
    isAmong(filter.priorities, claim.priority) &&
    isAmong(filter.assignees, claim.assigneeId ?? NOBODY) &&
    (filter.standings.length === 0 || filter.standings.includes(standingCode(claim)))
  )
}

function isAmong<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

// A query may come out of a link; each phrase is looked for in everything that was ever said on the board.
const MOST_PHRASES = 32
const LONGEST_QUERY = 4_000

/** The words and quoted phrases of a query, folded, each once; of a very long query those that stand first. */
export function phrasesIn(query: string): string[] {
  const found = query.slice(0, LONGEST_QUERY).matchAll(/["„“”»«]([^"„“”»«]+)["„“”»«]|([^\s"„“”»«]+)/g)
  const phrases = [...found].map((match) => folded(match[1] ?? match[2] ?? '').trim())
  return [...new Set(phrases)].filter((phrase) => phrase !== '').slice(0, MOST_PHRASES)
}

const haystacks = new WeakMap<Claim, string>()

// Searching runs on every key press over up to 2,000 claims: the folded words of a claim are made once.
function wordsOf(claim: Claim): string {
  const before = haystacks.get(claim)
  if (before !== undefined) return before
  const comments = claim.threads.flatMap((thread) => thread.comments.map((comment) => comment.body))
  const sources = claim.evidence
    .filter((one) => one.detached === null)
    .flatMap(({ source, quote, note }) => [source.title, source.publisher, source.author, source.url, quote, note])
  const words = folded(
    [
      claim.statement,
      claim.claimant,
      ...claim.occurrences.map((one) => one.exact),
      ...sources,
      ...claim.verdicts.map((verdict) => verdict.rationale),
      ...comments,
    ].join('\n'),
  )
  haystacks.set(claim, words)
  return words
}

/** Text without case and accents, for comparing: `Überwiegend` = `uberwiegend`, `Straße` = `strasse`. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss')
}
