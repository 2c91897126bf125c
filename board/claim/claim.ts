import * as z from 'zod/mini'
import { LIMITS } from '../kernel/limits.ts'
import { editShapes, newShapes } from '../kernel/field-shapes.ts'
import { id, rev, someLine, verbatim } from '../kernel/shape.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Thread } from '../comment/comment.ts'
import { type Wording, wordingFields } from './fields.ts'
import {
  type ANCHOR_STATUSES,
  type CHECKABILITIES,
  type CLAIM_TYPES,
  type PRIORITIES,
  SETTABLE_STATUSES,
  type STATUSES,
} from './kinds.ts'

export type ClaimType = (typeof CLAIM_TYPES)[number]
export type Checkability = (typeof CHECKABILITIES)[number]
export type Priority = (typeof PRIORITIES)[number]
export type Status = (typeof STATUSES)[number]
export type AnchorStatus = (typeof ANCHOR_STATUSES)[number]

/** A span of one article revision; `start` and `end` count UTF-16 code units, prefix and suffix hold up to 32 of context. */
export type Occurrence = {
  readonly id: string
  /** Seq of the event that added it; the order of a claim's occurrences. */
  readonly seq: number
  readonly revisionId: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly anchor: AnchorStatus
  readonly score: number
}

/** A proposition to be checked, with everything that hangs on it. Arrays are in the order of the log. */
export type Claim = Wording & {
  readonly id: string
  /** Counts from 1 in the order in which claims were added to the board; shown as `C12`. */
  readonly no: number
  readonly rev: number
  readonly status: Status
  /** What the status was before the claim was dropped; null while it is not. */
  readonly statusBeforeDrop: Status | null
  readonly dropReason: string
  readonly assigneeId: string | null
  readonly reviewerId: string | null
  readonly createdBy: string
  readonly createdAt: number
  readonly createdSeq: number
  /** Who saved the wording as it stands. */
  readonly editedBy: string
  /** Id of the verdict that the editor let stand, or null. A later verdict clears it. */
  readonly adjudicatedId: string | null
  readonly adjudicationReason: string
  readonly adjudicatedBy: string | null
  readonly occurrences: readonly Occurrence[]
  readonly evidence: readonly Evidence[]
  readonly verdicts: readonly Verdict[]
  readonly threads: readonly Thread[]
}

/** Where the words stand: quote with context, and position. */
export const occurrenceInput = z.strictObject({
  exact: verbatim(LIMITS.quote).check(z.minLength(1)),
  prefix: z._default(verbatim(LIMITS.context), ''),
  suffix: z._default(verbatim(LIMITS.context), ''),
  start: z.int().check(z.gte(0), z.lte(LIMITS.articleText)),
  end: z.int().check(z.gte(1), z.lte(LIMITS.articleText)),
})

const claimId = id

export const claimCommands = [
  z.strictObject({
    type: z.literal('claim.add'),
    claimId,
    ...newShapes(wordingFields),
    occurrence: occurrenceInput,
  }),
  z.strictObject({
    type: z.literal('claim.edit'),
    claimId,
    rev,
    ...editShapes(wordingFields),
  }),
  z.strictObject({ type: z.literal('claim.drop'), claimId, reason: someLine() }),
  z.strictObject({ type: z.literal('claim.restore'), claimId }),
  z.strictObject({
    type: z.literal('claim.assign'),
    claimId,
    assigneeId: z.optional(z.nullable(id)),
    reviewerId: z.optional(z.nullable(id)),
  }),
  z.strictObject({ type: z.literal('claim.setStatus'), claimId, status: z.enum(SETTABLE_STATUSES) }),
  z.strictObject({ type: z.literal('claim.addOccurrence'), claimId, occurrenceId: id, occurrence: occurrenceInput }),
  z.strictObject({ type: z.literal('claim.removeOccurrence'), claimId, occurrenceId: id }),
] as const

type Assignment = { assigneeId: string | null; reviewerId: string | null }

export type ClaimEventData = {
  'claim.added': { claimId: string; no: number; wording: Wording; occurrence: Occurrence }
  'claim.edited': { claimId: string; rev: number; wording: Wording; was: Wording }
  'claim.dropped': { claimId: string; reason: string; was: Status }
  'claim.restored': { claimId: string; status: Status }
  'claim.assigned': { claimId: string; now: Assignment; was: Assignment }
  'claim.statusSet': { claimId: string; status: Status; was: Status }
  'claim.occurrenceAdded': { claimId: string; occurrence: Occurrence }
  'claim.occurrenceRemoved': { claimId: string; occurrence: Occurrence }
}
