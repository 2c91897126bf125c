import { z } from 'zod'
import { upcast } from '#board/law/upcast.ts'
import type { Event } from '#board/law/event.ts'
import { id } from '#board/shape.ts'
import { db } from '../house.ts'
import { type Reader, seatOf } from './seat.ts'

/** Most events of one answer. */
export const MOST_EVENTS = 1_000

/** Which part of a log is asked for. */
export const logRange = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_EVENTS).default(200),
  claimId: id.optional(),
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
export async function readLog(boardId: string, { after, upTo, limit, claimId }: Range): Promise<Event[]> {
  const events = await db().$queryRaw<Event[]>`
    SELECT seq, (extract(epoch FROM at) * 1000)::float8 AS at, by_id::text AS by, command_id::text AS "commandId", type, v, data
      FROM board_event
     WHERE board_id = ${boardId}::uuid AND seq > ${after} AND seq <= ${upTo}
       AND (${claimId ?? null}::text IS NULL OR data->>'claimId' = ${claimId ?? null}::text)
     ORDER BY seq LIMIT ${limit}`
  return events.map((event) => upcast(event))
}
