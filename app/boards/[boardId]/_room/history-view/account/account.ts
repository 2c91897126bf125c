import type { Claim } from '#board/claim/claim.ts'
import type { EventOf, EventType } from '#board/law/event.ts'
import type { FieldName, Labels } from '../../list/use-labels.ts'

/** A field as it was and as it is now, in words; empty means there was nothing. */
export type Change = { readonly field: FieldName; readonly was: string; readonly now: string }

/** An event told in words: the values of its sentence (in the area `events`, under its type), and what belongs below it. */
export type Account = {
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

/** How each event of a noun is told. A new event of the law lacks its entry until somebody writes it, and the compiler says so. */
export type Tellers<Noun extends string> = {
  readonly [T in Extract<EventType, Noun | `${Noun}.${string}`>]: (event: EventOf<T>, words: Words) => Account
}
