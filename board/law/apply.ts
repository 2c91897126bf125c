/**
 * How a log becomes a board. A board is nothing but its events, applied one after the other from the first:
 *
 *     board.created  seq 1   →  a board without claims
 *     claim.added    seq 2   →  the same board with one claim, status todo
 *     claim.statusSet seq 3  →  the same again, with that claim done
 *
 * Boards are immutable: what an event did not change is the same object before and after it, which `diff` and the
 * screens rely on. `stamp` gives decided drafts their envelope (seq, time, who, version), and `apply` takes an event
 * only if it is the next one. What an event changes stands with its noun, in `<noun>/feature.ts`.
 */

import { begin } from '../article/begin.ts'
import type { Board } from '../board.ts'
import type { Event, EventDraft, EventOf, EventType } from './event.ts'
import { eventRule, versionOf } from './features.ts'
import { storedAfter } from './stored.ts'

/** An event that a newer version of the product has written: nothing true can be folded from here on [R4]. */
export class UnknownEvent extends Error {
  override name = 'UnknownEvent'
}

/** Folds one event into a board. [S4] it must be the next one; a gap is an error of the caller, never skipped. */
export function apply(board: Board | null, event: Event): Board {
  if (board === null) {
    if (event.type !== 'board.created' || event.seq !== 1) throw new Error(`a log cannot begin with ${event.type}`)
    return begin(event)
  }
  if (event.seq !== board.seq + 1) throw new Error(`gap in the log: ${event.seq} after ${board.seq}`)
  return { ...applyByRule(board, event), seq: event.seq, time: event.at, stored: storedAfter(board.stored, event) }
}

/** Folds a whole log, or its tail onto a board. */
export function applyAll(board: Board | null, events: readonly Event[]): Board | null {
  return events.reduce<Board | null>(apply, board)
}

/** Gives drafts their place behind a board: seq without gaps [S1], contiguous [S2], time that never decreases [X6]. */
export function stamp(
  board: Pick<Board, 'seq' | 'time'> | null,
  drafts: readonly EventDraft[],
  envelope: { by: string; commandId: string; now: number },
): Event[] {
  const seq = board?.seq ?? 0
  const at = Math.max(envelope.now, board?.time ?? 0)
  const { by, commandId } = envelope
  return drafts.map((draft, index) => ({
    ...draft,
    seq: seq + 1 + index,
    at,
    by,
    commandId,
    v: versionOf(draft.type),
  }))
}

function applyByRule<T extends EventType>(board: Board, event: EventOf<T>): Board {
  const type: T = event.type
  const rule = eventRule(type)
  if (rule === undefined || event.v > versionOf(type)) throw new UnknownEvent(`${type} in version ${event.v}`)
  return rule.apply(board, event)
}
