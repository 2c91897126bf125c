import * as z from 'zod/mini'
import { newShapes } from '../kernel/field-shapes.ts'
import { id, someLine } from '../kernel/shape.ts'
import { type Judgement, verdictFields } from './fields.ts'
import type { CONFIDENCES, REASON_CODES } from './kinds.ts'

export type Confidence = (typeof CONFIDENCES)[number]
export type ReasonCode = (typeof REASON_CODES)[number]

/** One reviewer's rating of a claim. A reviewer has at most one current verdict; every earlier one is kept. */
export type Verdict = Judgement & {
  readonly id: string
  readonly by: string
  readonly at: number
  readonly seq: number
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
    ...newShapes(verdictFields),
  }),
  z.strictObject({ type: z.literal('verdict.withdraw'), verdictId, claimId }),
  z.strictObject({ type: z.literal('verdict.adjudicate'), verdictId, claimId, reason: someLine() }),
] as const

export type VerdictEventData = {
  'verdict.given': { claimId: string; verdict: Verdict; supersedes: string | null }
  'verdict.withdrawn': { claimId: string; verdictId: string }
  'verdict.adjudicated': { claimId: string; verdictId: string; reason: string; was: string | null }
}
