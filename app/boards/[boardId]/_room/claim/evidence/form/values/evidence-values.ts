import type { EvidenceBody, SourceType, Stance, Visibility } from '#board/evidence/evidence.ts'

/** What stands in the fields of the form, as typed. */
export type EvidenceValues = {
  readonly url: string
  readonly title: string
  readonly publisher: string
  readonly author: string
  readonly publishedAt: string
  readonly sourceType: SourceType
  readonly stance: Stance | null
  readonly quote: string
  readonly locator: string
  readonly note: string
  /** Letter A–F of the source and figure 1–6 of what it says; empty means not graded. */
  readonly reliability: string
  readonly credibility: string
  readonly visibility: Visibility
}

export const EMPTY_EVIDENCE: EvidenceValues = {
  url: '',
  title: '',
  publisher: '',
  author: '',
  publishedAt: '',
  sourceType: 'other',
  stance: null,
  quote: '',
  locator: '',
  note: '',
  reliability: '',
  credibility: '',
  visibility: 'public',
}

/** The form filled from evidence as it stands. */
export function fromEvidence(body: EvidenceBody): EvidenceValues {
  const { source, stance, quote, locator, note, visibility } = body
  return {
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    author: source.author,
    publishedAt: source.publishedAt ?? '',
    sourceType: source.sourceType,
    reliability: source.admiralty?.[0] ?? '',
    credibility: source.admiralty?.[1] ?? '',
    stance,
    quote,
    locator,
    note,
    visibility,
  }
}

/** True once anything was typed or chosen, so that an untouched form may close without a word. */
export function isTouched(values: EvidenceValues, initial: EvidenceValues): boolean {
  return JSON.stringify(values) !== JSON.stringify(initial)
}
