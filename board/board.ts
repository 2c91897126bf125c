import type { Article, Phase } from './article/article.ts'
import type { Claim } from './claim/claim.ts'
import type { Member } from './member/member.ts'
import type { Scale } from './scale.ts'

/** The fact-check of one article, folded from its log. Immutable; updates share what did not change. */
export type Board = {
  readonly id: string
  /** [S5] the seq of its last event. */
  readonly seq: number
  /** Time of its last event, in milliseconds since 1970. */
  readonly time: number
  readonly title: string
  readonly language: string
  readonly phase: Phase
  readonly isSample: boolean
  readonly createdBy: string
  readonly createdAt: number
  /** How much its log takes, which is what the limits are about. */
  readonly stored: Stored
  readonly scale: Scale
  readonly article: Article
  readonly members: Readonly<Record<string, Member>>
  readonly claims: Readonly<Record<string, Claim>>
}

/** Bytes of a log as stored, as the law counts them; the same for whoever folds the whole log. */
export type Stored = {
  readonly bytes: number
  /** The day of its last event, in days since 1970 (UTC). */
  readonly day: number
  /** What each person wrote on that day, by user id. */
  readonly today: Readonly<Record<string, number>>
}

/** Who acts: a signed-in person, or the house itself. */
export type Actor = { readonly userId: string; readonly kind: 'person' | 'system' }

/** The house's own user id, for what no person did. */
export const SYSTEM_ID = '00000000-0000-8000-8000-000000000000'
export const SYSTEM: Actor = { userId: SYSTEM_ID, kind: 'system' }

/** What is known of a person outside the log; `kind` demo marks the labelled reviewers of the sample. */
export type Person = { readonly name: string; readonly kind: 'person' | 'demo' | 'system' }

/** People by user id; also those who have left, since the log still names them. */
export type Directory = Readonly<Record<string, Person>>
