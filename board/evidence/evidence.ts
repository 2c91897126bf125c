import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { id, line, partialDate, prose, rev, webAddress } from '../shape.ts'
import { LADDER, SOURCE_TYPES, STANCES, VISIBILITIES } from './kinds.ts'

export type Stance = (typeof STANCES)[number]
export type Ladder = (typeof LADDER)[number]
export type Visibility = (typeof VISIBILITIES)[number]
export type SourceType = (typeof SOURCE_TYPES)[number]

/** What a reader needs to find a source again; two with one `canonical` address are the same source. */
export type Source = {
  readonly url: string
  readonly canonical: string
  readonly title: string
  readonly publisher: string
  readonly author: string
  readonly publishedAt: string | null
  readonly sourceType: SourceType
  /** Admiralty code: reliability of the source A–F and credibility of the information 1–6, or null if not graded. */
  readonly admiralty: string | null
}

/** What was said of a source in the matter of one claim. */
export type EvidenceBody = {
  readonly source: Source
  readonly stance: Stance
  /** The proving words, as they stand in the source. */
  readonly quote: string
  /** Page, paragraph or timestamp at which the quote is found. */
  readonly locator: string
  readonly note: string
  readonly visibility: Visibility
}

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

const sourceInput = z.strictObject({
  url: webAddress,
  title: line(LIMITS.title).default(''),
  publisher: line().default(''),
  author: line().default(''),
  publishedAt: partialDate.nullable().default(null),
  sourceType: z.enum(SOURCE_TYPES).default('other'),
  admiralty: z
    .string()
    .regex(/^[A-F][1-6]$/)
    .nullable()
    .default(null),
})

const claimId = id
const evidenceId = id

export const evidenceCommands = [
  z.strictObject({
    type: z.literal('evidence.attach'),
    evidenceId,
    claimId,
    source: sourceInput,
    stance: z.enum(STANCES),
    quote: prose(LIMITS.quote).default(''),
    locator: line().default(''),
    note: prose().default(''),
    visibility: z.enum(VISIBILITIES).default('public'),
  }),
  z.strictObject({
    type: z.literal('evidence.edit'),
    evidenceId,
    claimId,
    rev,
    source: sourceInput.optional(),
    stance: z.enum(STANCES).optional(),
    quote: prose(LIMITS.quote).optional(),
    locator: line().optional(),
    note: prose().optional(),
    visibility: z.enum(VISIBILITIES).optional(),
  }),
  z.strictObject({ type: z.literal('evidence.check'), evidenceId, claimId, ladder: z.enum(LADDER) }),
  z.strictObject({ type: z.literal('evidence.detach'), evidenceId, claimId, reason: line().default('') }),
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
}
