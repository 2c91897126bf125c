import type { Language } from '../kernel/language.ts'

/** Every sentence of a report. The face gives them in the language asked for; the report itself speaks none. */
export const REPORT_KEYS = [
  'title',
  'checkedArticle',
  'outlet',
  'author',
  'publishedAt',
  'address',
  'asOf',
  'asOfValue',
  'sampleNote',
  'method',
  'methodText',
  'methodScale',
  'methodDispute',
  'methodConfidential',
  'glance',
  'glanceSummary',
  'noClaims',
  'rating',
  'count',
  'disputed',
  'unrated',
  'claims',
  'quote',
  'statement',
  'claimant',
  'claimantArticle',
  'type',
  'status',
  'verdict',
  'verdicts',
  'standingAgreed',
  'standingSingle',
  'standingDisputed',
  'standingAdjudicated',
  'standingNone',
  'dissent',
  'confidence',
  'reasons',
  'rationale',
  'restsOn',
  'noRationale',
  'evidence',
  'noEvidence',
  'finding',
  'sourceQuote',
  'locator',
  'admiralty',
  'ladder',
  'confidentialLeftOut',
  'questions',
  'noQuestions',
  'sources',
  'noSources',
  'usedIn',
  'dropped',
  'dropReason',
  'people',
  'person',
  'role',
  'part',
  'partClaims',
  'partSources',
  'partVerdicts',
  'partComments',
  'left',
  'footer',
] as const

export type ReportKey = (typeof REPORT_KEYS)[number]
export type LabelKind =
  'claimType' | 'status' | 'stance' | 'sourceType' | 'ladder' | 'confidence' | 'reasonCode' | 'role'

/** The words of one language. Dates come out the same wherever the report is made: in UTC. */
export type ReportWords = {
  readonly language: Language
  say(key: ReportKey, values?: Readonly<Record<string, string | number>>): string
  label(kind: LabelKind, code: string): string
  /** A moment in milliseconds since 1970. */
  moment(at: number): string
  /** A date as far as it is known: `2025`, `2025-11`, `2025-11-16` or `2025-11-16T14:59`. */
  date(partial: string): string
}
