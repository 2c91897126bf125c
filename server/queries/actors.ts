import { LRUCache } from 'lru-cache'
import { db } from '../house.ts'

type Seen = { readonly seq: number; readonly ids: ReadonlySet<string> }

const seen = new LRUCache<string, Seen>({ max: 500 })

/**
 * Everybody who ever did something on a board, or was seated there, by its log up to `seq`. Each call reads
 * only what is new since the last.
 */
export async function actorsOf(board: { readonly id: string; readonly seq: number }): Promise<ReadonlySet<string>> {
  const before = seen.get(board.id)
  if (before && before.seq >= board.seq) return before.ids
  const rows = await db().$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT by_id::text AS "userId" FROM board_event
     WHERE board_id = ${board.id}::uuid AND seq > ${before?.seq ?? 0} AND seq <= ${board.seq}
    UNION
    SELECT data->>'userId' FROM board_event
     WHERE board_id = ${board.id}::uuid AND seq > ${before?.seq ?? 0} AND seq <= ${board.seq} AND type LIKE 'member.%'`
  const ids = new Set([...(before?.ids ?? []), ...rows.map((row) => row.userId)])
  seen.set(board.id, { seq: board.seq, ids })
  return ids
}
