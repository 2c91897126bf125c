import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import { withNames } from '../comment/mention.ts'
import { ratingOf } from '../scale.ts'
import { standingOf, type Standing } from '../verdict/standing.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { ReportClaim, ReportEvidence, ReportQuestion, ReportRating, ReportVerdict } from './report-shape.ts'
import { shownEvidence } from './report-sources.ts'
import type { ReportWords } from './words.ts'

/** What every part of a report is made from. */
export type ReportContext = {
  readonly board: Board
  /** Somebody's name as it is shown on this board, or null for an unknown person. */
  readonly nameOf: (userId: string) => string | null
  readonly words: ReportWords
  readonly numbers: ReadonlyMap<string, number>
}

/** Somebody's name, with a mark where people could be mistaken for each other; a phrase for those who have left. */
export function nameOf(context: ReportContext, userId: string): string {
  return context.nameOf(userId) ?? context.words.say('left')
}

/** A rating of the board's scale as it is drawn. */
export function drawnRating({ board, words }: ReportContext, code: string): ReportRating {
  const rating = ratingOf(board, code)
  if (!rating) return { code, label: code, tone: 'none', ordinal: null }
  return { code, label: rating.label[words.language], tone: rating.tone, ordinal: rating.ordinal }
}

/** The board's verdict on a claim as it is drawn; a dispute and a missing verdict are states of their own. */
export function drawnStanding(context: ReportContext, standing: Standing): ReportRating {
  const { words } = context
  if (standing.kind === 'none') return { code: '', label: words.say('unrated'), tone: 'none', ordinal: null }
  if (standing.kind === 'disputed')
    return { code: 'disputed', label: words.say('disputed'), tone: 'disputed', ordinal: null }
  return drawnRating(context, standing.rating)
}

/** One claim of the report. */
export function reportClaim(context: ReportContext, claim: Claim): ReportClaim {
  const { words } = context
  const standing = standingOf(claim)
  const current = standing.kind === 'none' ? [] : standing.verdicts
  const shown = shownEvidence(claim)
  const sources = new Map(shown.map((one) => [one.id, context.numbers.get(one.source.canonical) ?? 0]))
  const hidden = claim.evidence.filter((one) => one.detached === null && one.visibility === 'team').length
  return {
    id: claim.id,
    name: `C${claim.no}`,
    quotes: [...new Set([...claim.occurrences].sort((a, b) => a.start - b.start).map((one) => one.exact))],
    statement: claim.statement,
    claimant: claim.claimant === '' ? words.say('claimantArticle') : claim.claimant,
    type: words.label('claimType', claim.claimType),
    status: words.label('status', claim.status),
    standing: drawnStanding(context, standing),
    standingSentence: standingSentence(context, standing),
    adjudication: standing.kind === 'adjudicated' ? claim.adjudicationReason : '',
    verdicts: current.map((verdict) => reportVerdict(context, sources, standing, verdict)),
    evidence: shown.map((one) => reportEvidence(context, one)),
    confidentialNote: hidden > 0 ? words.say('confidentialLeftOut', { count: hidden }) : '',
    questions: openQuestions(context, claim),
    verdictAt: standing.kind === 'agreed' || standing.kind === 'adjudicated' ? newest(current) : null,
  }
}

const newest = (verdicts: readonly Verdict[]) => Math.max(...verdicts.map((one) => one.at))

function standingSentence(context: ReportContext, standing: Standing): string {
  const { words } = context
  switch (standing.kind) {
    case 'none':
      return words.say('standingNone')
    case 'agreed': {
      const rating = drawnRating(context, standing.rating).label
      const count = standing.verdicts.length
      return count === 1 ? words.say('standingSingle', { rating }) : words.say('standingAgreed', { rating, count })
    }
    case 'adjudicated':
      return words.say('standingAdjudicated', { rating: drawnRating(context, standing.rating).label })
    case 'disputed': {
      const counts = standing.ratings.map((code) => {
        const count = standing.verdicts.filter((one) => one.rating === code).length
        return `${count} × ${drawnRating(context, code).label}`
      })
      return words.say('standingDisputed', { ratings: counts.join(', ') })
    }
  }
}

function reportVerdict(
  context: ReportContext,
  numberOf: ReadonlyMap<string, number>,
  standing: Standing,
  verdict: Verdict,
): ReportVerdict {
  const { words } = context
  const sources = verdict.basedOn.flatMap((id) => numberOf.get(id) ?? [])
  return {
    rating: drawnRating(context, verdict.rating),
    by: nameOf(context, verdict.by),
    at: words.moment(verdict.at),
    confidence: verdict.confidence === null ? '' : words.label('confidence', verdict.confidence),
    reasons: verdict.reasonCodes.map((code) => words.label('reasonCode', code)),
    rationale: verdict.rationale,
    sources: [...new Set(sources)].sort((a, b) => a - b),
    isDissent: standing.kind === 'adjudicated' && verdict.rating !== standing.rating,
  }
}

function reportEvidence({ words, numbers }: ReportContext, one: Claim['evidence'][number]): ReportEvidence {
  const { source } = one
  return {
    source: numbers.get(source.canonical) ?? 0,
    title: source.title || source.url,
    url: source.url,
    publisher: source.publisher,
    date: source.publishedAt === null ? '' : words.date(source.publishedAt),
    stance: one.stance,
    stanceLabel: words.label('stance', one.stance),
    finding: one.note,
    quote: one.quote,
    locator: one.locator,
    admiralty: source.admiralty ?? '',
    ladder: words.label('ladder', one.ladder),
  }
}

/** Queries that nobody has resolved, each by its first words. */
export function openQuestions(context: ReportContext, claim: Claim): ReportQuestion[] {
  return claim.threads
    .filter((thread) => thread.kind === 'query' && thread.resolvedAt === null)
    .flatMap((thread) => {
      const first = thread.comments.find((one) => one.removedBy === null)
      if (!first) return []
      const text = withNames(first.body, (userId) => nameOf(context, userId))
      return [{ claim: `C${claim.no}`, text, by: nameOf(context, first.by), at: context.words.moment(first.at) }]
    })
}
