/**
 * The client's side of the live connection as an interface, so that the room above it does not know what carries it: a
 * socket (`socket-wire`), one whose code is still on its way (`later-wire`), or memory in tests and in the lab.
 *
 *     wire.open({ opened, closed, refused, events, presence, goodbye })    calls these from now on
 *     await wire.hello({ boardId, lastSeq: 41, … })                        rejects when no answer comes in time
 *     await wire.command({ id, boardId, command })                         the same
 *
 * It connects again by itself and keeps nothing: what is said while it is down is lost, so whoever says it says it
 * again.
 */

import type {
  Answer,
  Goodbye,
  Hello,
  OpenAnswer,
  OpenEvents,
  Presence,
  SentCommand,
  Sign,
} from '#board/live/protocol.ts'
import type { Refusal } from '#board/kernel/refusal.ts'

/** What comes in over a wire. */
export type WireListener = {
  opened(): void
  /** The line is down; the wire tries again by itself. */
  closed(): void
  /** The server does not want to talk at all, and trying again would not help. */
  refused(refusal: Refusal): void
  events(news: OpenEvents): void
  presence(packet: { boardId: string; present: readonly Presence[] }): void
  goodbye(packet: { boardId: string | null; reason: Goodbye }): void
}

/** A line to the server. Holds nothing back: whatever cannot be sent now is lost, so callers keep their own. */
export type Wire = {
  open(listener: WireListener): void
  close(): void
  /** The device says that the network is gone: the line counts as down until a new one is there. */
  drop(): void
  /** Tries at once instead of at the end of the present pause. */
  hurry(): void
  /** Rejects when no answer comes in time. */
  hello(message: Hello): Promise<OpenAnswer>
  command(message: SentCommand): Promise<Answer>
  presence(sign: Sign): void
  leave(boardId: string): void
}
