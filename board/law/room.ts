/**
 * Whether there is room on a board for what was decided. Three things are limited, in bytes as stored: the log of a
 * board, what a claim holds now, and what one person writes on one board in a day. A decision is weighed after it was
 * made and before it counts:
 *
 *     board.stored.bytes 15,999,000, limit 16,000,000; a checker's comment of 2,000 bytes
 *       → { code: 'LIMIT', problem: 'boardBytes', holds: 15_999_000, most: 16_000_000 }
 *
 * Each event says in its rule what it asks for: `adding` asks all three limits; `finishing` (dropping, resolving,
 * withdrawing …) asks only the person's day, three times as large, so that a full board can be brought to an end [L2];
 * `free` asks nothing. Editors and owners may go an eighth beyond each limit.
 */

import type { Board } from '../board.ts'
import type { Drafted } from '../kernel/feature.ts'
import { heldBytes } from './held-bytes.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { EventDraft, EventType } from './event.ts'
import type { Ask } from '../kernel/outcome.ts'
import { eventRule } from './features.ts'
import { bytesOfEvent, writtenOn } from './stored.ts'
import type { Refusal } from '../kernel/refusal.ts'

/** Editors and owners may go this much beyond each limit, so that what checkers have filled they can still bring to an end. */
const RESERVE = 1 / 8
// Without a limit, setting a status to and fro could make a log grow without end. These days allow some forty thousand such events.
const FINISHING_DAYS = 3

/** Null where there is room for what was decided, else the refusal that says what is full. */
export function roomFor(board: Board, drafts: readonly EventDraft[], { actor, now }: Ask): Refusal | null {
  const counted = drafts.filter(({ type }) => roomOf(type) !== 'free')
  if (counted.length === 0 || actor.kind === 'system') return null
  const isFinishing = counted.every(({ type }) => roomOf(type) === 'finishing')
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

const roomOf = (type: EventType) => eventRule(type)?.room

function growthOfClaim<T extends EventType>(draft: Drafted<T>): number {
  const type: T = draft.type
  return eventRule(type)?.growth?.(draft) ?? 0
}

const full = (problem: 'dayBytes' | 'boardBytes' | 'claimBytes', holds: number, most: number): Refusal => ({
  code: 'LIMIT',
  problem,
  holds,
  most,
})
