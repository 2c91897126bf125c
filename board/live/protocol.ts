/**
 * What client and server say to each other over the live connection, by message:
 *
 *     client → hello { boardId, lastSeq: 41, epoch, protocol }     what it knows already
 *     server → answer { tail: events 42 …, seq, people, epoch }    or a snapshot, where the tail would be long [W1]
 *     client → command { id, boardId, command }                    answered by { seq } or { refused }
 *     server → events { boardId, epoch, events, to }               to all on the board, the sender too [W2]
 *     client → presence, server → presence                     who is where; never stored [W4]
 *     server → goodbye { boardId, reason }                         why a conversation ends: a closed list
 *
 * The order of events is that of the log. A client that finds a gap says hello again with the seq it has [S4]. These
 * are the types; the shapes by which a server judges what comes in stand in `messages.ts`, since a page does not need
 * them.
 */

import type { z } from 'zod'
import type { Board, Directory } from '../board.ts'
import type { Event } from '../law/event.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Abridged } from './abridged.ts'
import type { hello, sign } from './messages.ts'

/** Raised when an older client would misread what it is sent. [W3] an older one is told UPGRADE_REQUIRED. */
export const PROTOCOL = 3

/** Bytes of the largest message that a client sends: a larger one would end its connection, and every legal one is far smaller. */
export const LARGEST_SENT = 500_000

/** The path of the live connection, beside the pages. */
export const LIVE_PATH = '/live'

export type Hello = z.input<typeof hello>
export type SentCommand = { id: string; boardId: string; command: unknown }
export type Sign = z.output<typeof sign>
/** Somebody on the board, one entry a connection. */
export type Presence = Omit<Sign, 'boardId'> & { readonly userId: string; readonly connectionId: string }

/** A board as it stood at `board.seq`, with the names of everybody in it. */
export type Snapshot = { readonly board: Board; readonly people: Directory; readonly epoch: string }

/** A snapshot whose board is pieces of JSON (`live/pieces`), a line each, compressed as DEFLATE without a header; only for those who
 * said that they unpack it. */
export type Packed = {
  readonly packed: Uint8Array<ArrayBuffer> | ArrayBuffer
  readonly people: Directory
  readonly epoch: string
}

/** A snapshot as a page brings it along: packed the same way, cut, and each part written in base64 since a page is text. */
export type BroughtSnapshot = Omit<Packed, 'packed'> & { readonly packed: readonly string[] }

export type HelloAnswer =
  | { readonly tail: Abridged; readonly seq: number; readonly people: Directory; readonly epoch: string }
  | { readonly snapshot: Snapshot }
  | Packed
  | { readonly refused: Refusal }

/** What a client makes of it: every snapshot unpacked, every event in full. */
export type OpenAnswer =
  | { readonly tail: readonly Event[]; readonly people: Directory; readonly epoch: string }
  | { readonly snapshot: Snapshot }
  | { readonly refused: Refusal }

export type Answer = { readonly seq: number } | { readonly refused: Refusal }

type News = {
  readonly boardId: string
  /** Of the log they belong to: a restored backup is another one. */
  readonly epoch: string
  /** Whoever the events bring in. */
  readonly people?: Directory
}

/** What is new on a board, as it travels; `to` is the seq of the last event. */
export type EventsPacket = News & Abridged & { readonly to: number }

/** What is new on a board, as it is read. */
export type OpenEvents = News & { readonly events: readonly Event[] }

/** Why the server ends a conversation: a closed list. `too_many`: the same person has opened so many others since. */
export const GOODBYES = ['removed', 'signed_out', 'upgrade', 'stopping', 'too_slow', 'too_many'] as const
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
  /** Never sent: what the server makes of a message above its limit. */
  tooLarge: (answer: (answer: Answer) => void) => void
}
