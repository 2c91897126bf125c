import type { Sql } from '../load/load-tables.ts'
import type { Receipt } from '../path/entry.ts'

/** Which of these command ids were accepted before, on any board. */
export async function readReceipts(sql: Sql, commandIds: readonly string[]): Promise<Map<string, Receipt>> {
  const rows = await sql.$queryRaw<Receipt[]>`
    SELECT command_id::text AS "commandId", board_id::text AS "boardId", actor_id::text AS "actorId", seq, digest
      FROM command_receipt WHERE command_id = ANY(${[...commandIds]}::uuid[])`
  return new Map(rows.map((row) => [row.commandId, row]))
}
