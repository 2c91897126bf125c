import type { Language } from '../kernel/language.ts'
import type { Tone } from '../scale.ts'
import type { ReportHeads } from './report-heads.ts'

/** How a verdict or a standing is drawn: its words, its colour and sign, and its place on the scale if it has one. */
export type ReportRating = {
  readonly code: string
  readonly label: string
  readonly tone: Tone | 'disputed' | 'none'
  readonly ordinal: number | null
}

export type ReportFact = { readonly label: string; readonly value: string; readonly url?: string }

export type ReportVerdict = {
  readonly rating: ReportRating
  readonly by: string
  readonly at: string
  readonly confidence: string
  readonly reasons: readonly string[]
  readonly rationale: string
  /** Numbers of the sources it rests on. */
  readonly sources: readonly number[]
  /** True when it differs from what stands for the board. */
  readonly isDissent: boolean
}

export type ReportEvidence = {
  /** Number in the list of sources. */
  readonly source: number
  readonly title: string
  readonly url: string
  readonly publisher: string
  readonly date: string
  readonly stance: 'supports' | 'refutes' | 'context'
  readonly stanceLabel: string
  readonly finding: string
  readonly quote: string
  readonly locator: string
  readonly admiralty: string
  readonly ladder: string
}

export type ReportQuestion = { readonly claim: string; readonly text: string; readonly by: string; readonly at: string }

export type ReportClaim = {
  readonly id: string
  /** As in `C12`. */
  readonly name: string
  readonly quotes: readonly string[]
  readonly statement: string
  readonly claimant: string
  readonly type: string
  readonly status: string
  readonly standing: ReportRating
  readonly standingSentence: string
  readonly adjudication: string
  readonly verdicts: readonly ReportVerdict[]
  readonly evidence: readonly ReportEvidence[]
  readonly confidentialNote: string
  readonly questions: readonly ReportQuestion[]
  /** Milliseconds since 1970 of the newest verdict that stands; null when none does. */
  readonly verdictAt: number | null
}

export type ReportSource = {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly publisher: string
  readonly author: string
  readonly date: string
  readonly type: string
  readonly usedIn: readonly string[]
}

export type ReportBar = { readonly rating: ReportRating; readonly count: number; readonly share: number }

/** One pure tree from which every format is written, so that formats cannot disagree. All strings are ready to show. */
export type Report = {
  readonly boardId: string
  readonly seq: number
  readonly at: number
  readonly language: Language
  readonly articleLanguage: string
  readonly title: string
  readonly kicker: string
  readonly facts: readonly ReportFact[]
  readonly notes: readonly string[]
  readonly method: { readonly heading: string; readonly paragraphs: readonly string[] }
  readonly scale: readonly { readonly rating: ReportRating; readonly definition: string }[]
  readonly glance: { readonly heading: string; readonly summary: string; readonly bars: readonly ReportBar[] }
  readonly claims: { readonly heading: string; readonly list: readonly ReportClaim[]; readonly empty: string }
  readonly questions: { readonly heading: string; readonly list: readonly ReportQuestion[]; readonly empty: string }
  readonly sources: { readonly heading: string; readonly list: readonly ReportSource[]; readonly empty: string }
  readonly dropped: {
    readonly heading: string
    readonly list: readonly { readonly name: string; readonly statement: string; readonly reason: string }[]
  }
  readonly people: {
    readonly heading: string
    readonly list: readonly { readonly name: string; readonly role: string; readonly part: string }[]
  }
  readonly footer: string
  /** Headings inside claims and tables. */
  readonly heads: ReportHeads
  /** For ClaimReview: address of the article, of the board, and who publishes. */
  readonly origin: {
    readonly articleUrl: string | null
    readonly articleTitle: string
    readonly publishedAt: string | null
    readonly boardUrl: string
    readonly desk: string
    readonly deskUrl: string
    readonly bestRating: number
    readonly worstRating: number
  }
}
