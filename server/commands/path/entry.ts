import type { Actor } from '#board/board.ts'
import type { Command, CreateCommand } from '#board/law/command.ts'
import type { Refusal } from '#board/kernel/refusal.ts'
import type { Digest } from './digest.ts'

/** A command on its way down the one path. */
export type Entry = {
  readonly id: string
  readonly actor: Actor
  /** What was asked, or what is wrong with its shape; the latter is told to members alone. */
  readonly command: Command | CreateCommand | { readonly refused: Refusal }
  /** What it says, so that another command under its id is noticed [X8]. */
  readonly digest: Digest
  /** What the world outside the board has against it, told only where the law has nothing against it. */
  readonly objection: Refusal | null
  /** The request it came with, for the log. */
  readonly requestId?: string | undefined
}

/** The answer that an accepted command got, so that a retry gets it again. */
export type Receipt = {
  readonly commandId: string
  readonly boardId: string
  readonly actorId: string
  readonly seq: number
  /** Null where an earlier version accepted it. */
  readonly digest: Digest | null
}
