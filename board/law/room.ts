import type { Board } from '../board.ts'
import { heldBytes } from './held-bytes.ts'
import { LIMITS } from '../limits.ts'
import type { EventDraft, EventType } from './event.ts'
import type { Ask } from './outcome.ts'
import { bytesOf, bytesOfEvent, writtenOn } from './stored.ts'
import type { Refusal } from './refusal.ts'

/**
 * What ends or orders work instead of adding to it, so that a full board can still be finished, tidied and put away. It
 * knows neither the board's limit nor the claim's.
 */
const FINISHING: ReadonlySet<EventType> = new Set<EventType>([
  'claim.dropped',
  'claim.restored',
  'claim.assigned',
  'claim.statusSet',
  'claim.occurrenceRemoved',
  'evidence.checked',
  'evidence.detached',
  'verdict.withdrawn',
  'verdict.adjudicated',
  'comment.removed',
  'thread.resolved',
  'thread.reopened',
])

/** What decides who may do what, and whether there is a board at all: never a question of room. */
const FREE: ReadonlySet<EventType> = new Set<EventType>([
  'board.archived',
  'board.reopened',
  'board.removed',
  'member.added',
  'member.roleSet',
  'member.removed',
])

/** Editors and owners may go this much beyond each limit, so that what checkers have filled they can still bring to an end. */
const RESERVE = 1 / 8
// Else somebody who sets a status to and fro could make a log grow without end. It is some forty thousand times.
const FINISHING_DAYS = 3

/** Null where there is room for what was decided, else the refusal that says what is full. */
export function roomFor(board: Board, drafts: readonly EventDraft[], { actor, now }: Ask): Refusal | null {
  const counted = drafts.filter(({ type }) => !FREE.has(type))
  if (counted.length === 0 || actor.kind === 'system') return null
  const isFinishing = counted.every(({ type }) => FINISHING.has(type))
  const bytes = counted.reduce((sum, draft) => sum + bytesOfEvent(draft), 0)
  const role = board.members[actor.userId]?.role
  const share = role === 'owner' || role === 'editor' ? 1 + RESERVE : 1
  const written = writtenOn(board.stored, actor.userId, Math.max(now, board.time))
  const ofDay = LIMITS.bytesPerPersonAndDay * share * (isFinishing ? FINISHING_DAYS : 1)
  if (written + bytes > ofDay) return full('dayBytes', written, ofDay)
  if (isFinishing) return null
  const ofBoard = LIMITS.bytesPerBoard * share
  if (board.stored.bytes + bytes > ofBoard) return full('boardBytes', board.stored.bytes, ofBoard)
  return (
    counted.map((draft) => roomOnClaim(board, draft, LIMITS.bytesPerClaim * share)).find((one) => one !== null) ?? null
  )
}

function roomOnClaim(board: Board, draft: EventDraft, most: number): Refusal | null {
  const grown = growthOfClaim(draft)
  const claim = 'claimId' in draft.data ? board.claims[draft.data.claimId] : undefined
  if (claim === undefined || grown <= 0) return null
  const held = heldBytes(claim)
  return held + grown > most ? full('claimBytes', held, most) : null
}

/** About how many bytes more a claim holds after an event; fewer than none where something shorter takes a place. */
function growthOfClaim(draft: EventDraft): number {
  switch (draft.type) {
    case 'claim.edited':
      return bytesOf(draft.data.wording) - bytesOf(draft.data.was)
    case 'claim.occurrenceAdded':
      return bytesOf(draft.data.occurrence)
    case 'evidence.attached':
      return bytesOf(draft.data.evidence)
    case 'evidence.edited':
      return bytesOf(draft.data.evidence) - bytesOf({ ...draft.data.evidence, ...draft.data.was })
    case 'verdict.given':
      return bytesOf(draft.data.verdict)
    case 'comment.added':
      return bytesOf(draft.data.body)
    case 'comment.edited':
      return bytesOf(draft.data.body) - bytesOf(draft.data.was)
    default:
      return 0
  }
}

const full = (problem: 'dayBytes' | 'boardBytes' | 'claimBytes', holds: number, most: number): Refusal => ({
  code: 'LIMIT',
  problem,
  holds,
  most,
})
