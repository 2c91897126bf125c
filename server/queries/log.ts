import { z } from 'zod'
import type { Event } from '#board/law/event.ts'
import { id } from '#board/shape.ts'
import { type EventRow, fromRow } from '../commands/rows/event-row.ts'
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

/** A piece of a log; `seq` is the head, so a reader knows whether there is more. */
export type LogPage = { readonly events: readonly Event[]; readonly seq: number }

/** The events after a seq, oldest first, lifted to today's shape [H2]; null for an outsider. */
export async function logOf(reader: Reader, boardId: string, range: LogRange): Promise<LogPage | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat) return null
  // Nothing after the head that we were told: head and events would disagree.
  return { events: await readLog(boardId, { ...range, upTo: seat.seq }), seq: seat.seq }
}

type Range = { after: number; upTo: number; limit: number; claimId?: string }

/** Stored events of a board in order, for callers that have already judged who asks. */
export async function readLog(boardId: string, { after, upTo, limit, claimId = '' }: Range): Promise<Event[]> {
  const [read] = await db().$queryRaw<{ events: EventRow[] }[]>`
    SELECT coalesce(json_agg(t ORDER BY t.seq), '[]') AS events
      FROM (SELECT * FROM board_event
             WHERE board_id = ${boardId}::uuid AND seq > ${after} AND seq <= ${upTo}
               AND (${claimId} = '' OR data->>'claimId' = ${claimId})
             ORDER BY seq LIMIT ${limit}) t`
  return (read?.events ?? []).map(fromRow)
}
