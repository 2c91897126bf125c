import * as z from 'zod/mini'
import { editShapes, newShapes } from '../kernel/field-shapes.ts'
import { id, line, rev } from '../kernel/shape.ts'
import { type Finding, findingFields, type SourceDetails, sourceFields } from './fields.ts'
import { LADDER, type SOURCE_TYPES, type STANCES, type VISIBILITIES } from './kinds.ts'

export type Stance = (typeof STANCES)[number]
export type Ladder = (typeof LADDER)[number]
export type Visibility = (typeof VISIBILITIES)[number]
export type SourceType = (typeof SOURCE_TYPES)[number]

/** A source as the record keeps it; two with one `canonical` address are the same source. */
export type Source = SourceDetails & { readonly canonical: string }

/** What was said of a source in the matter of one claim. */
export type EvidenceBody = Finding & { readonly source: Source }

/** The link between a claim and a source. */
export type Evidence = EvidenceBody & {
  readonly id: string
  readonly rev: number
  readonly editedBy: string
  readonly ladder: Ladder
  readonly checkedBy: string | null
  readonly attachedBy: string
  readonly attachedAt: number
  readonly seq: number
  readonly detached: { readonly by: string; readonly at: number; readonly reason: string } | null
}

const sourceInput = z.strictObject(newShapes(sourceFields))

const claimId = id
const evidenceId = id

export const evidenceCommands = [
  z.strictObject({
    type: z.literal('evidence.attach'),
    evidenceId,
    claimId,
    source: sourceInput,
    ...newShapes(findingFields),
  }),
  z.strictObject({
    type: z.literal('evidence.edit'),
    evidenceId,
    claimId,
    rev,
    source: z.optional(sourceInput),
    ...editShapes(findingFields),
  }),
  z.strictObject({ type: z.literal('evidence.check'), evidenceId, claimId, ladder: z.enum(LADDER) }),
  z.strictObject({ type: z.literal('evidence.detach'), evidenceId, claimId, reason: z._default(line(), '') }),
  z.strictObject({ type: z.literal('evidence.restore'), evidenceId, claimId, reason: z._default(line(), '') }),
] as const

export type SourceInput = z.infer<typeof sourceInput>

export type EvidenceEventData = {
  'evidence.attached': { claimId: string; evidence: Evidence }
  /** Carries the whole record, so that an audience to whom it becomes visible can fold it without the past. */
  'evidence.edited': { claimId: string; evidence: Evidence; was: EvidenceBody }
  /** Never in a log: what an audience is sent when evidence it had seen becomes confidential. */
  'evidence.withheld': { claimId: string; evidenceId: string }
  'evidence.checked': { claimId: string; evidenceId: string; ladder: Ladder; was: Ladder; visibility: Visibility }
  'evidence.detached': { claimId: string; evidenceId: string; reason: string; visibility: Visibility }
  'evidence.restored': { claimId: string; evidenceId: string; reason: string; visibility: Visibility }
}
