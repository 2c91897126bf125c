import { z } from 'zod'
import type { Event } from '#board/law/event.ts'
import { toldAt } from '#board/law/taken-back.ts'
import { id } from '#board/kernel/shape.ts'
import { loadHead } from '../commands/load-board.ts'
import { type LogStretch, readLogPiece } from '../commands/load/read-log.ts'
import { db } from '../house.ts'
import { type Reader, seatOf } from './seat.ts'

/** Most events of one answer. */
export const MOST_EVENTS = 1_000

/** Which part of a log is asked for. */
export const logRange = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_EVENTS).default(200),
  claimId: z.optional(id),
})
export type LogRange = z.output<typeof logRange>

/** A piece of a log; `seq` is the head. There is `more` where the limit, or the size of what was read, left events out. */
export type LogPage = { readonly events: readonly Event[]; readonly seq: number; readonly more: boolean }

/** The events after a seq, oldest first, lifted to today's shape [H2]; null for an outsider. */
export async function logOf(reader: Reader, boardId: string, range: LogRange): Promise<LogPage | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat) return null
  // Nothing after the head that we were told: head and events would disagree.
  // What was taken back since is told to nobody any more.
  const head = await loadHead(boardId)
  if (!head) return null
  const events: Event[] = []
  let { after } = range
  for (;;) {
    const stretch = { ...range, after, upTo: seat.seq, limit: range.limit - events.length }
    const piece = await readLogPiece(db(), boardId, stretch)
    for (const event of piece.events) events.push(toldAt(head.board, event))
    after = piece.events.at(-1)?.seq ?? after
    if (piece.isWhole || piece.isFull)
      return { events, seq: seat.seq, more: await isMore(boardId, { ...stretch, after }) }
  }
}

async function isMore(boardId: string, stretch: LogStretch): Promise<boolean> {
  if (stretch.after >= (stretch.upTo ?? 0)) return false
  const next = await readLogPiece(db(), boardId, { ...stretch, limit: 1 })
  return next.events.length > 0
}
