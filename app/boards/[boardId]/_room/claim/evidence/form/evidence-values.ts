import type { EvidenceBody } from '#board/evidence/evidence.ts'
import { findingFields, sourceFields } from '#board/evidence/fields.ts'
import { emptyForm, type FormValues, toForm } from '#board/kernel/fields.ts'

type Grade = {
  /** Letter A–F of the source and figure 1–6 of what it says; empty means not graded. */
  readonly reliability: string
  readonly credibility: string
}

/** What stands in the fields of the form, as typed. The grade is chosen in two halves. */
export type EvidenceValues = Omit<FormValues<typeof sourceFields>, 'admiralty'> &
  FormValues<typeof findingFields> &
  Grade

export const EMPTY_EVIDENCE: EvidenceValues = { ...sourceForm(emptyForm(sourceFields)), ...emptyForm(findingFields) }

/** The form filled from evidence as it stands. */
export function fromEvidence(body: EvidenceBody): EvidenceValues {
  return { ...fromSource(body.source), ...toForm(findingFields, body) }
}

/** What a form says of a source, from the source as it stands. */
export function fromSource(source: EvidenceBody['source']): Omit<EvidenceValues, keyof typeof findingFields> {
  return sourceForm(toForm(sourceFields, source))
}

function sourceForm({ admiralty, ...rest }: FormValues<typeof sourceFields>) {
  return { ...rest, reliability: admiralty[0] ?? '', credibility: admiralty[1] ?? '' }
}

/** True once anything was typed or chosen, so that an untouched form may close without a word. */
export function isTouched(values: EvidenceValues, initial: EvidenceValues): boolean {
  return Object.entries(initial).some(([name, value]) => Reflect.get(values, name) !== value)
}
