import type { CommandInput } from '#board/law/command.ts'
import type { EvidenceBody, SourceType, Stance, Visibility } from '#board/evidence/evidence.ts'
import { readAddress } from './read-address.ts'
import { readDate } from './read-date.ts'

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

/** What is wrong with a field; each has its sentence. */
export type EvidenceProblem = 'urlMissing' | 'urlWrong' | 'dateWrong' | 'stanceMissing' | 'gradeHalf'
export type EvidenceProblems = Partial<Record<keyof EvidenceValues, EvidenceProblem>>

/** What keeps the form from being sent, by field. Empty means nothing. */
export function problemsOf(values: EvidenceValues): EvidenceProblems {
  const problems: EvidenceProblems = {}
  if (values.url.trim() === '') problems.url = 'urlMissing'
  else if (!readAddress(values.url)) problems.url = 'urlWrong'
  if (values.publishedAt.trim() !== '' && !readDate(values.publishedAt)) problems.publishedAt = 'dateWrong'
  if (values.stance === null) problems.stance = 'stanceMissing'
  if ((values.reliability === '') !== (values.credibility === '')) problems.reliability = 'gradeHalf'
  return problems
}

type AttachInput = Extract<CommandInput, { type: 'evidence.attach' }>
type BodyInput = Pick<AttachInput, 'source' | 'stance' | 'quote' | 'locator' | 'note' | 'visibility'>

/** The body of the command, or null while something is wrong. */
export function toEvidenceInput(values: EvidenceValues): BodyInput | null {
  const address = readAddress(values.url)
  if (!address || values.stance === null || Object.keys(problemsOf(values)).length > 0) return null
  const { title, publisher, author, sourceType, stance, quote, locator, note, visibility } = values
  const source = {
    url: address.url,
    title: title.trim(),
    publisher: publisher.trim(),
    author: author.trim(),
    publishedAt: readDate(values.publishedAt),
    sourceType,
    admiralty: values.reliability ? `${values.reliability}${values.credibility}` : null,
  }
  return { source, stance, quote: quote.trim(), locator: locator.trim(), note: note.trim(), visibility }
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
