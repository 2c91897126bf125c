import type { Claim } from '#board/claim/claim.ts'
import type { EventType } from '#board/law/event.ts'
import type { Messages } from '#app/_text/en/english.ts'
import type { Labels } from '../../list/use-labels.ts'

/** Name of a field of a record, for its label. */
export type FieldName = keyof Messages['events']['fields']

/** A field as it was and as it is now, in words; empty means there was nothing. */
export type Change = { readonly field: FieldName; readonly was: string; readonly now: string }

/** An event told in words: a sentence with its values, and what belongs below it. */
export type Account = {
  /** Key of the sentence in the area `events`. */
  readonly sentence: EventType
  /** Values of the sentence, all but the name of who did it. */
  readonly values: Readonly<Record<string, string>>
  /** Words that somebody wrote or quoted. */
  readonly said?: string
  /** The source it is about. */
  readonly source?: { readonly title: string; readonly url: string | null }
  readonly changes?: readonly Change[]
  /** Short facts, such as a reason. */
  readonly facts?: readonly { readonly field: FieldName; readonly value: string }[]
  /** The words were taken back and are told no more. */
  readonly isTakenBack?: true
}

/** What an account needs to find words: labels, names, and the claim as it stands now. */
export type Words = {
  readonly label: Labels
  readonly rating: (code: string) => string
  readonly nameOf: (userId: string) => string
  /** "nobody", in the reader's language. */
  readonly nobody: string
  readonly claim: Claim | undefined
  /** "C12", or "a claim" where it cannot be seen. */
  readonly claimName: string
}
