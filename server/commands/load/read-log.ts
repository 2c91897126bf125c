import type { Event } from '#board/law/event.ts'
import { type EventRow, fromRow } from '../rows/event-row.ts'
import type { Sql } from './load-tables.ts'

/** Of one answer of the database, so that it is read in some tens of milliseconds and never longer than a string can be. */
const MOST_BYTES = 2_000_000
// The database writes out all of these to see how many fit.
const MOST_ROWS = 256

/** Part of a log, oldest first; `isWhole` when it holds everything that was asked for, `isFull` when more would be too much. */
export type LogPiece = { readonly events: readonly Event[]; readonly isWhole: boolean; readonly isFull: boolean }

/** Which events: those after a seq, perhaps up to another, perhaps of one claim alone; at most `limit`. */
export type LogStretch = {
  readonly after: number
  readonly limit: number
  readonly upTo?: number
  readonly claimId?: string | undefined
}

type Read = { events: EventRow[]; found: number }

/** The next events of a board as far as one answer may hold them, at least one where there is one [H2]. Judges nobody's right to them. */
export async function readLogPiece(sql: Sql, boardId: string, stretch: LogStretch): Promise<LogPiece> {
  const { after, limit, upTo = 2_147_483_647, claimId = '' } = stretch
  const rows = Math.min(limit, MOST_ROWS)
  const [read] = await sql.$queryRaw<Read[]>`
    SELECT coalesce(json_agg(w.t ORDER BY w.n) FILTER (WHERE w.bytes <= ${MOST_BYTES} OR w.n = 1), '[]') AS events,
           count(*)::int AS found
      FROM (SELECT t, row_number() OVER o AS n, sum(octet_length(t.data::text)) OVER o AS bytes
              FROM (SELECT * FROM board_event
                     WHERE board_id = ${boardId}::uuid AND seq > ${after} AND seq <= ${upTo}
                       AND (${claimId} = '' OR data->>'claimId' = ${claimId})
                     ORDER BY seq LIMIT ${rows}) t
            WINDOW o AS (ORDER BY t.seq)) w`
  const { events, found } = read ?? { events: [], found: 0 }
  const isFull = events.length < found
  return { events: events.map(fromRow), isWhole: !isFull && (found < rows || found === limit), isFull }
}

/** All events of a stretch, or null where they are too much for one answer. */
export async function readLight(sql: Sql, boardId: string, stretch: LogStretch): Promise<Event[] | null> {
  const all: Event[] = []
  for (;;) {
    const after = all.at(-1)?.seq ?? stretch.after
    const piece = await readLogPiece(sql, boardId, { ...stretch, after, limit: stretch.limit - all.length })
    all.push(...piece.events)
    if (piece.isFull) return null
    if (piece.isWhole) return all
  }
}

/** All events of a stretch in pieces, each asked for when the one before it was taken. */
export async function* logPieces(sql: Sql, boardId: string, stretch: LogStretch): AsyncGenerator<readonly Event[]> {
  let { after, limit } = stretch
  let rows = MOST_ROWS
  while (limit > 0) {
    const { events, isWhole, isFull } = await readLogPiece(sql, boardId, {
      ...stretch,
      after,
      limit: Math.min(limit, rows),
    })
    if (events.length > 0) yield events
    if (isWhole && rows >= limit) return
    if (events.length === 0) return
    // Heavy events come in crowds: the database need not write out five times of what it hands over.
    rows = isFull ? Math.ceil(events.length * 1.25) : Math.min(MOST_ROWS, rows * 2)
    after = events.at(-1)?.seq ?? after
    limit -= events.length
  }
}
