import * as z from 'zod/mini'
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
  title: z._default(line(LIMITS.title), ''),
  publisher: z._default(line(), ''),
  author: z._default(line(), ''),
  publishedAt: z._default(z.nullable(partialDate), null),
  sourceType: z._default(z.enum(SOURCE_TYPES), 'other'),
  admiralty: z._default(z.nullable(z.string().check(z.regex(/^[A-F][1-6]$/))), null),
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
    quote: z._default(prose(LIMITS.quote), ''),
    locator: z._default(line(), ''),
    note: z._default(prose(), ''),
    visibility: z._default(z.enum(VISIBILITIES), 'public'),
  }),
  z.strictObject({
    type: z.literal('evidence.edit'),
    evidenceId,
    claimId,
    rev,
    source: z.optional(sourceInput),
    stance: z.optional(z.enum(STANCES)),
    quote: z.optional(prose(LIMITS.quote)),
    locator: z.optional(line()),
    note: z.optional(prose()),
    visibility: z.optional(z.enum(VISIBILITIES)),
  }),
  z.strictObject({ type: z.literal('evidence.check'), evidenceId, claimId, ladder: z.enum(LADDER) }),
  z.strictObject({ type: z.literal('evidence.detach'), evidenceId, claimId, reason: z._default(line(), '') }),
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
