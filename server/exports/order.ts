import type { Language } from '#board/kernel/language.ts'
import type { Format } from '#board/report/formats.ts'

/**
 * A report that somebody wants. What it says is settled by these alone, as far as the log goes: the state at a seq of one
 * log never changes. Every member is shown the same report, so nothing of the asker is in here.
 */
export type ReportOrder = {
  readonly boardId: string
  /** Tells two logs of one board id apart, as after a restored backup. */
  readonly epoch: string
  readonly seq: number
  /** How many comments of the board have been taken back: an earlier state is shown without their words. */
  readonly takenBack: number
  readonly format: Format
  readonly language: Language
  /** Public address of this installation, and the name under which the desk publishes. */
  readonly siteUrl: string
  readonly desk: string
  /** Changes with every name on the desk: names are not in the log, and a report shows them as they are now. */
  readonly names: string
}

/** A report that was made. */
export type MadeReport = {
  /** What it is on, for the name of the file. */
  readonly title: string
  readonly seq: number
  readonly format: Format
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The hash of the bytes, as an ETag without its quotes. */
  readonly tag: string
}
