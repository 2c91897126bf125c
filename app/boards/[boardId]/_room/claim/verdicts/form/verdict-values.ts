import { emptyForm, type FormValues, pick, toForm } from '#board/kernel/fields.ts'
import { verdictFields } from '#board/verdict/fields.ts'
import type { Verdict } from '#board/verdict/verdict.ts'

/** What stands in the form of a verdict. */
export type VerdictValues = FormValues<typeof verdictFields>

export const EMPTY_VERDICT: VerdictValues = emptyForm(verdictFields)

/** The form filled from a verdict that is to be changed. */
export function fromVerdict(verdict: Verdict): VerdictValues {
  return toForm(verdictFields, verdict)
}

/** The body of the command; null while no rating is chosen. Evidence that is no longer attached is left out. */
export function toVerdictInput(values: VerdictValues, attached: readonly string[]) {
  const { rating, rationale, basedOn } = values
  if (rating === null) return null
  return {
    ...pick(verdictFields, { ...values, rating }),
    rationale: rationale.trim(),
    basedOn: basedOn.filter((id) => attached.includes(id)),
  }
}
