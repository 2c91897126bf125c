import type { CommandInput } from '#board/law/command.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { pick, trimmed } from '#board/kernel/fields.ts'
import type { EvidenceValues } from './evidence-values.ts'
import { readAddress, readDate } from './read-typed.ts'

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
type BodyInput = Pick<AttachInput, 'source' | keyof typeof findingFields>

/** The body of the command, or null while something is wrong. */
export function toEvidenceInput(values: EvidenceValues): BodyInput | null {
  const address = readAddress(values.url)
  if (!address || values.stance === null || Object.keys(problemsOf(values)).length > 0) return null
  const typed = { ...trimmed(sourceFields, values), ...trimmed(findingFields, values) }
  const admiralty = values.reliability ? `${values.reliability}${values.credibility}` : null
  const source = pick(sourceFields, {
    ...typed,
    url: address.url,
    publishedAt: readDate(values.publishedAt),
    admiralty,
  })
  return { source, ...pick(findingFields, { ...typed, stance: values.stance }) }
}
