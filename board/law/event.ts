import type { BoardEventData } from '../article/article.ts'
import type { ClaimEventData } from '../claim/claim.ts'
import type { CommentEventData } from '../comment/comment.ts'
import type { EvidenceEventData } from '../evidence/evidence.ts'
import type { MemberEventData } from '../member/member.ts'
import type { VerdictEventData } from '../verdict/verdict.ts'

/** What each event says; `hidden` is what an audience is sent of an event that is not for it. */
export type EventData = BoardEventData &
  MemberEventData &
  ClaimEventData &
  EvidenceEventData &
  VerdictEventData &
  CommentEventData & { hidden: Record<never, never> }

export type EventType = keyof EventData

/** What happened, before the log has given it its place. */
export type EventDraft = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType]

/** The envelope of every event of a log. */
export type Envelope = {
  /** [S1] its place in the board's log: from 1, without gaps. */
  readonly seq: number
  /** Server time in milliseconds since 1970; never decreases within a board [X6]. */
  readonly at: number
  /** User id of who did it. */
  readonly by: string
  readonly commandId: string
  /** Version of the shape of `data`, for upcasting. */
  readonly v: number
}

export type Event = EventDraft & Envelope
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
