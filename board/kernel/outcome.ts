import type { Actor, Board } from '../board.ts'
import type { EventDraft } from '../law/event.ts'
import type { Refusal } from './refusal.ts'

/** What a decision is given besides board and command: who asks, and what the server's clock says. */
export type Ask = { readonly actor: Actor; readonly now: number }

/** What the law says to a command: the events that follow (none when nothing would change), or a refusal. */
export type Outcome = readonly EventDraft[] | { readonly refused: Refusal }

/** A decision of one chapter on one of its commands. Rights are already judged when it is called. */
export type Decide<C> = (board: Board, command: C, ask: Ask) => Outcome
