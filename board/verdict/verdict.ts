import { z } from 'zod'
import { id, prose, someLine } from '../shape.ts'
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
    rating: z.string().min(1).max(40),
    confidence: z.enum(CONFIDENCES).nullable().default(null),
    reasonCodes: z.array(z.enum(REASON_CODES)).max(REASON_CODES.length).default([]),
    rationale: prose().default(''),
    basedOn: z.array(id).max(200).default([]),
  }),
  z.strictObject({ type: z.literal('verdict.withdraw'), verdictId, claimId }),
  z.strictObject({ type: z.literal('verdict.adjudicate'), verdictId, claimId, reason: someLine() }),
] as const

export type VerdictEventData = {
  'verdict.given': { claimId: string; verdict: Verdict; supersedes: string | null }
  'verdict.withdrawn': { claimId: string; verdictId: string }
  'verdict.adjudicated': { claimId: string; verdictId: string; reason: string; was: string | null }
}
