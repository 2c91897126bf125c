import { applyBoard, begin } from '../article/apply.ts'
import type { Board } from '../board.ts'
import { applyClaim } from '../claim/apply.ts'
import { applyComment } from '../comment/apply.ts'
import { applyEvidence } from '../evidence/apply.ts'
import { applyMember } from '../member/apply.ts'
import { applyVerdict } from '../verdict/apply.ts'
import { EVENT_VERSION, type Event, type EventDraft } from './event.ts'
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
  if (event.type !== 'hidden' && event.v > (EVENT_VERSION[event.type] ?? 1))
    throw new UnknownEvent(`${event.type} in version ${event.v}`)
  return { ...applyData(board, event), seq: event.seq, time: event.at, stored: storedAfter(board.stored, event) }
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
    v: EVENT_VERSION[draft.type] ?? 1,
  }))
}

function applyData(board: Board, event: Event): Board {
  switch (event.type) {
    case 'board.created':
    case 'board.renamed':
    case 'board.archived':
    case 'board.reopened':
    case 'board.removed':
      return applyBoard(board, event)
    case 'member.added':
    case 'member.roleSet':
    case 'member.removed':
      return applyMember(board, event)
    case 'claim.added':
    case 'claim.edited':
    case 'claim.dropped':
    case 'claim.restored':
    case 'claim.assigned':
    case 'claim.statusSet':
    case 'claim.occurrenceAdded':
    case 'claim.occurrenceRemoved':
      return applyClaim(board, event)
    case 'evidence.attached':
    case 'evidence.edited':
    case 'evidence.withheld':
    case 'evidence.checked':
    case 'evidence.detached':
      return applyEvidence(board, event)
    case 'verdict.given':
    case 'verdict.withdrawn':
    case 'verdict.adjudicated':
      return applyVerdict(board, event)
    case 'comment.added':
    case 'comment.edited':
    case 'comment.removed':
    case 'thread.resolved':
    case 'thread.reopened':
      return applyComment(board, event)
    case 'hidden':
      return board
    default:
      return unknown(event)
  }
}

function unknown(event: never): never {
  throw new UnknownEvent(JSON.stringify(Reflect.get(event, 'type')))
}
