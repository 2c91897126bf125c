/**
 * Who sees what. A reader outside the team is not sent another board but the same log, in which each event is replaced
 * by what they may know of it; an event that is not for them keeps its seq and says nothing else [A2]. So they fold it
 * like everybody, without gaps:
 *
 *     log                                     sent to the public
 *     7  verdict.given  { basedOn: [e1] }     7  verdict.given  { basedOn: [] }
 *     8  comment.added  { body: 'Hm' }        8  hidden
 *
 * A snapshot is cut the same way, and both ways must lead to the same board [A1]. What each reader gets of an event or
 * a noun stands in its `feature.ts`, as `seenBy`, `claimSeenBy` and `boardSeenBy`.
 */

import type { Board } from '../board.ts'
import type { Claim } from '../claim/claim.ts'
import type { Audience, Feature, Reader } from '../kernel/feature.ts'
import type { Event, EventDraft, EventOf, EventType } from './event.ts'
import { EVENT_RULES, FEATURES, versionOf } from './features.ts'
import { NOTHING_STORED } from './stored.ts'

/** What an audience is sent of an event; its seq stays, and [A2] a hidden one reveals only that something happened. */
export function seenBy(audience: Audience, event: Event): Event {
  if (audience === 'team') return event
  const seen = draftFor(audience, event)
  // A command id repeats across events; to a reader even that would say who did what together.
  const { seq, at } = event
  const by = seen.type === 'hidden' ? '' : event.by
  // The version would tell what type of event is hidden.
  return { ...seen, seq, at, v: versionOf(seen.type), by, commandId: '' }
}

function draftFor<T extends EventType>(reader: Reader, event: EventOf<T>): EventDraft {
  const type: T = event.type
  return EVENT_RULES[type].seenBy[reader](event)
}

/** The snapshot an audience may have. [A1] folding what it was sent gives the same. */
export function boardSeenBy(audience: Audience, board: Board): Board {
  if (audience === 'team') return board
  const claims = Object.entries(board.claims).map(([id, claim]) => [id, claimSeenBy(audience, claim)] as const)
  const seen = nouns.reduce((left, noun) => noun.boardSeenBy?.[audience](left) ?? left, board)
  return { ...seen, stored: NOTHING_STORED, claims: Object.fromEntries(claims) }
}

function claimSeenBy(reader: Reader, claim: Claim): Claim {
  return nouns.reduce((left, noun) => noun.claimSeenBy?.[reader](left) ?? left, claim)
}

const nouns: readonly Pick<Feature<string>, 'boardSeenBy' | 'claimSeenBy'>[] = FEATURES
