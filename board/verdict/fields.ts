import { choices, code, maybe, prose, references, type Values } from '../kernel/fields.ts'
import { LIMITS } from '../kernel/limits.ts'
import { CONFIDENCES, REASON_CODES } from './kinds.ts'

/** What a reviewer says of a claim. */
export const verdictFields = {
  /** A code of the board's scale. */
  rating: code(),
  confidence: maybe(CONFIDENCES),
  reasonCodes: choices(REASON_CODES),
  rationale: prose(),
  /** Ids of the evidence it rests on. */
  basedOn: references(LIMITS.evidencePerClaim),
}

export type Judgement = Values<typeof verdictFields>
