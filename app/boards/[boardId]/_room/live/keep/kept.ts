/**
 * What is kept on this device, by person and board, so that no word is lost by a crash, a reload or a refusal.
 * Everything typed is in exactly one of three places:
 *
 *     draft      typed and not sent; has the key of its form    putDraft(key, value)
 *     command    sent and not answered: the outbox              putCommand(kept), which also ends its draft
 *     unsaved    refused, or left by a page that is gone        refuseCommand(unsaved, 'list') ends the command
 *
 * Each move is one transaction. What belongs to a page that is gone is adopted by one that lives (`adoptCommands`,
 * `adoptDrafts`). There are two implementations: IndexedDB (`device-keep`), and memory (`memory-keep`) where a browser
 * forbids the other.
 */

import type { Refusal } from '#board/kernel/refusal.ts'

/** The place in a form where words belong, so that they can go back there. */
export type Home = {
  /** Key of the draft. */
  readonly key: string
  /** The draft as it was when it was sent. */
  readonly value: unknown
  /** Drafts that hold no words of their own: one of these may stand in the place and be replaced. */
  readonly free: readonly unknown[]
}

/** A command that stays on this device until the server has answered it, as it was issued. */
export type Kept = {
  readonly id: string
  readonly command: unknown
  /** When it was issued, in milliseconds since 1970. */
  readonly at: number
  readonly home?: Home
}

/** Words that could not be saved and wait for the person; without a refusal they were typed in a page that is gone. */
export type Unsaved = Kept & { readonly refusal: Refusal | null }

/** A draft that a page which is gone has left behind. */
export type LeftDraft = { readonly key: string; readonly value: unknown; readonly at: number }

/** What becomes of drafts that pages left behind: those that find their field free go there, the others onto the list. */
export type Shares = { readonly mine: readonly LeftDraft[]; readonly unsaved: readonly Unsaved[] }

/** Where a refused command goes: back into its form, on the list of what is not saved, or nowhere, if it held no words. */
export type Fate = 'home' | 'list' | 'nowhere'

/** What another page of the same person has done to what is kept. */
export type Elsewhere = {
  /** A page is gone; what it left can be adopted. */
  readonly onOrphans: () => void
  readonly onUnsaved: () => void
}

/** Where unanswered commands, refused ones and drafts are kept, per person and board [R5]. */
export type Keep = {
  /** False where this browser keeps nothing across a crash, as in some private windows. */
  readonly isDurable: () => boolean
  /** Keeps a command; the draft that it was made from goes in the same step, so that the words are always in one place. */
  putCommand(kept: Kept): Promise<void>
  dropCommand(id: string): Promise<void>
  /** Takes a refused command out of the outbox in one step with its fate; false when another page has done so before. */
  refuseCommand(unsaved: Unsaved, fate: Fate): Promise<boolean>
  /** Commands of pages that are gone, in the order of issue; from now on they are this page's to send. */
  adoptCommands(): Promise<readonly Kept[]>
  /** Everything that waits for the person, oldest first. */
  allUnsaved(): Promise<readonly Unsaved[]>
  putUnsaved(unsaved: Unsaved): Promise<void>
  /** Puts one back among the commands to send; false when another page has dealt with it. */
  retryUnsaved(kept: Kept): Promise<boolean>
  dropUnsaved(id: string): Promise<void>
  /** Shares out the drafts of pages that are gone; from now on they are this page's, or wait for the person. */
  adoptDrafts(isTaken: (key: string) => boolean): Promise<Shares>
  putDraft(key: string, value: unknown): Promise<void>
  dropDraft(key: string): Promise<void>
  heed(elsewhere: Elsewhere): void
  close(): void
}
