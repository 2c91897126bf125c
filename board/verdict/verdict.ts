import * as z from 'zod/mini'
import { id, prose, someLine } from '../kernel/shape.ts'
import { CONFIDENCES, REASON_CODES } from './kinds.ts'

export type Confidence = (typeof CONFIDENCES)[number]
export type ReasonCode = (typeof REASON_CODES)[number]

/** One reviewer's rating of a claim. A reviewer has at most one current verdict; every earlier one is kept. */
export type Verdict = {
  readonly id: string
  readonly by: string
  readonly at: number
  readonly seq: number
  /** A code of the board's scale. */
  readonly rating: string
  readonly confidence: Confidence | null
  readonly reasonCodes: readonly ReasonCode[]
  readonly rationale: string
  /** Ids of the evidence it rests on. */
  readonly basedOn: readonly string[]
  readonly state: 'current' | 'superseded' | 'withdrawn'
  readonly endedAt: number | null
}

const claimId = id
const verdictId = id

export const verdictCommands = [
  z.strictObject({
    type: z.literal('verdict.give'),
    verdictId,
    claimId,
    rating: z.string().check(z.minLength(1), z.maxLength(40)),
    confidence: z._default(z.nullable(z.enum(CONFIDENCES)), null),
    reasonCodes: z._default(z.array(z.enum(REASON_CODES)).check(z.maxLength(REASON_CODES.length)), []),
    rationale: z._default(prose(), ''),
    basedOn: z._default(z.array(id).check(z.maxLength(200)), []),
  }),
  z.strictObject({ type: z.literal('verdict.withdraw'), verdictId, claimId }),
  z.strictObject({ type: z.literal('verdict.adjudicate'), verdictId, claimId, reason: someLine() }),
] as const

export type VerdictEventData = {
  'verdict.given': { claimId: string; verdict: Verdict; supersedes: string | null }
  'verdict.withdrawn': { claimId: string; verdictId: string }
  'verdict.adjudicated': { claimId: string; verdictId: string; reason: string; was: string | null }
}
