import { z } from 'zod'
import type { Board, Directory } from '../board.ts'
import type { Event } from '../law/event.ts'
import type { Refusal } from '../law/refusal.ts'
import { id } from '../shape.ts'

/** Raised when an older client would misread what it is sent. [W3] an older one is told UPGRADE_REQUIRED. */
export const PROTOCOL = 1

/** The path of the live connection, beside the pages. */
export const LIVE_PATH = '/live'

/** Names of what travels. Client to server: hello, command, presence, leave. Server to client: events, presence, goodbye. */
export const hello = z.strictObject({
  boardId: id,
  /** The last seq the client has folded; 0 asks for a snapshot. */
  lastSeq: z.int().min(0),
  /** Epoch of the log the client has folded; differs after a restored backup. Empty with `lastSeq` 0. */
  epoch: z.string().max(64).default(''),
  protocol: z.int(),
})

/** A command with the id that makes it happen once. Its inner shape is judged by the one path. */
export const sentCommand = z.strictObject({ id, boardId: id, command: z.unknown() })

/** Where somebody is and what they do; never stored [W4]. */
export const sign = z.strictObject({
  boardId: id,
  claimId: id.nullable().default(null),
  /** Offset in the article of the line at the top of the reader's window. */
  at: z.int().min(0).nullable().default(null),
  /** Words selected in the article. */
  selection: z
    .tuple([z.int().min(0), z.int().min(0)])
    .nullable()
    .default(null),
  /** What is being typed: a thread's id, or the name of a field of the claim. */
  typing: z.string().max(64).nullable().default(null),
})

export type Hello = z.input<typeof hello>
export type SentCommand = { id: string; boardId: string; command: unknown }
export type Sign = z.output<typeof sign>
/** Somebody on the board, one entry a connection. */
export type Presence = Omit<Sign, 'boardId'> & { readonly userId: string; readonly connectionId: string }

/** A board as it stood at `board.seq`, with the names of everybody in it. */
export type Snapshot = { readonly board: Board; readonly people: Directory; readonly epoch: string }

export type HelloAnswer =
  | { readonly tail: readonly Event[]; readonly seq: number; readonly people: Directory; readonly epoch: string }
  | { readonly snapshot: Snapshot }
  | { readonly refused: Refusal }

export type Answer = { readonly seq: number } | { readonly refused: Refusal }

/** One packet of what is new; `people` names whoever its events bring in. */
export type EventsPacket = { readonly boardId: string; readonly events: readonly Event[]; readonly people?: Directory }

/** Why the server ends a conversation: a closed list. */
export const GOODBYES = ['removed', 'signed_out', 'upgrade', 'stopping', 'too_slow'] as const
export type Goodbye = (typeof GOODBYES)[number]

export type ServerToClient = {
  events: (packet: EventsPacket) => void
  presence: (packet: { boardId: string; present: readonly Presence[] }) => void
  goodbye: (packet: { boardId: string | null; reason: Goodbye }) => void
}

export type ClientToServer = {
  hello: (message: Hello, answer: (answer: HelloAnswer) => void) => void
  command: (message: SentCommand, answer: (answer: Answer) => void) => void
  presence: (message: z.input<typeof sign>) => void
  leave: (message: { boardId: string }) => void
}
