import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import type { CommandOf, Command } from '../law/command.ts'
import type { EventDraft, EventOf, EventType } from '../law/event.ts'
import type { Notice } from '../law/notices.ts'
import type { Decide } from './outcome.ts'
import type { Role } from './role.ts'
import type { Rule } from './rights.ts'

/**
 * Everything the product must know of one noun, in one value. `law/features.ts` puts the nouns together; what decides, folds,
 * hides, tells and asks for rights reads it there, and no other list of commands or events stands anywhere. So a new command
 * is one entry in `commands`, a new event one in `events`, and the compiler names what an entry lacks:
 *
 *     export const verdictFeature: Feature<'verdict'> = {
 *       commands: { 'verdict.give': { may: writers, decide: giveVerdict }, … },
 *       events: { 'verdict.given': { apply: …, seenBy: { public: … }, touches: … }, … },
 *       claimSeenBy: { public: (claim) => … },
 *     }
 *
 * The shapes of commands stand apart, in the noun's own file: a page decides and folds without the library that judges shapes.
 */
export type Feature<Noun extends string> = {
  readonly commands: { readonly [T in Extract<Command['type'], `${Noun}.${string}`>]: CommandRule<CommandOf<T>> }
  readonly events: { readonly [T in Extract<EventType, `${Noun}.${string}`>]: EventRule<T> }
  /** What of the noun each reader gets in a snapshot of a claim; a noun that does not hang on claims leaves it out. */
  readonly claimSeenBy?: { readonly [A in Reader]: (claim: Claim) => Claim }
  /** The same for what hangs on the board itself. */
  readonly boardSeenBy?: { readonly [A in Reader]: (board: Board) => Board }
}

/** Who looks at a board. `team` sees everything; `public` is a reader of what the desk publishes. */
export const AUDIENCES = ['team', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]
/** Whoever does not see everything: each event and each noun says what they get, so a new one is one more key everywhere. */
export type Reader = Exclude<Audience, 'team'>

/** What is known of a command. */
export type CommandRule<C> = {
  /** Who may. Membership is judged before. */
  readonly may: Rule
  /** True for what may be done to a board in the archive. */
  readonly inArchive?: true
  readonly decide: Decide<C>
}

/** An event before the log has given it its place. */
export type Drafted<T extends EventType> = Extract<EventDraft, { type: T }>

/** One step from a version of an event's data to the next; never edited once it is written. */
export type Lift = (data: unknown) => unknown

/** What is known of an event. */
export type EventRule<T extends EventType> = {
  /** The steps to today's version, which is one more than there are; without them it is in its first. */
  readonly lifts?: readonly Lift[]
  readonly apply: (board: Board, event: EventOf<T>) => Board
  /** What each reader is sent instead of it. */
  readonly seenBy: { readonly [A in Reader]: (event: EventOf<T>) => EventDraft }
  /** Ids of the records that it changes: the claim, and whatever of it. */
  readonly touches: (event: EventOf<T>) => readonly string[]
  /**
   * What it asks of the room on a board (`law/room.ts`): `free` decides who may do what and whether there is a board at all;
   * `finishing` ends or orders work, so that a full board can still be brought to an end; `adding` adds to it.
   */
  readonly room: 'free' | 'finishing' | 'adding'
  /** About how many bytes more its claim holds afterwards; fewer than none where something shorter takes a place. */
  readonly growth?: (event: Drafted<T>) => number
  /** Lines for inboxes; `board` is what the event led to. Whoever did it, and who has no seat, is left out by the law. */
  readonly notices?: (event: EventOf<T>, board: Board) => readonly Notice[]
  /** Whose seat it changes, and to what; null where there is none any more. */
  readonly seat?: (event: EventOf<T>) => { readonly userId: string; readonly role: Role | null }
  /** True for what only readers are sent and no log ever holds. */
  readonly neverLogged?: true
}

/** What a reader is sent of an event that is not for them [A2]. */
export const HIDDEN: EventDraft = { type: 'hidden', data: {} }

/** For events that every reader is sent as they are. */
export const asItIs = (event: EventDraft): EventDraft => event
/** For events that no reader is shown. */
export const hidden = (): EventDraft => HIDDEN
