import type { Confidence, ReasonCode, Verdict } from '#board/verdict/verdict.ts'

/** What stands in the form of a verdict. */
export type VerdictValues = {
  readonly rating: string | null
  readonly confidence: Confidence | null
  readonly reasonCodes: readonly ReasonCode[]
  readonly rationale: string
  readonly basedOn: readonly string[]
}

export const EMPTY_VERDICT: VerdictValues = {
  rating: null,
  confidence: null,
  reasonCodes: [],
  rationale: '',
  basedOn: [],
}

/** The form filled from a verdict that is to be changed. */
export function fromVerdict({ rating, confidence, reasonCodes, rationale, basedOn }: Verdict): VerdictValues {
  return { rating, confidence, reasonCodes, rationale, basedOn }
}

/** The body of the command; null while no rating is chosen. Evidence that is no longer attached is left out. */
export function toVerdictInput(values: VerdictValues, attached: readonly string[]) {
  const { rating, confidence, reasonCodes, rationale, basedOn } = values
  if (rating === null) return null
  return {
    rating,
    confidence,
    reasonCodes: [...reasonCodes],
    rationale: rationale.trim(),
    basedOn: basedOn.filter((id) => attached.includes(id)),
  }
}
