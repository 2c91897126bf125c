import { v7 as uuidv7 } from 'uuid'
import type { Client } from 'pg'
import { z } from 'zod'

const settings = z.object({ postgres: z.string(), synchronousCommit: z.string() })

/** Which database this is, and when it says that something is stored. */
export async function settingsOf(database: Client): Promise<z.output<typeof settings>> {
  const { rows } = await database.query(
    `SELECT current_setting('server_version') AS postgres, current_setting('synchronous_commit') AS "synchronousCommit"`,
  )
  return settings.parse(rows[0])
}

type FloorEvent = { readonly seq: number; readonly commandId: string; readonly by: string; readonly data: unknown }

/** Tables as bare as they can be: keys, and no word about each other. */
export async function createTables(database: Client): Promise<void> {
  await database.query(`
    CREATE TABLE floor_event (board_id uuid, seq integer, command_id uuid, by_id uuid, data jsonb, PRIMARY KEY (board_id, seq));
    CREATE TABLE floor_comment (id uuid PRIMARY KEY, board_id uuid, claim_id uuid, seq integer, by_id uuid, body text);
    CREATE TABLE floor_receipt (command_id uuid PRIMARY KEY, board_id uuid, actor_id uuid, seq integer)`)
}

const EVENTS = `
  INSERT INTO floor_event SELECT $1::uuid, * FROM unnest($2::integer[], $3::uuid[], $4::uuid[], $5::jsonb[])`

/** One row a command, all in one statement, which is one transaction. */
export async function insertEvents(database: Client, boardId: string, events: readonly FloorEvent[]): Promise<void> {
  const columns = [
    events.map(({ seq }) => seq),
    events.map(({ commandId }) => commandId),
    events.map(({ by }) => by),
    events.map(({ data }) => JSON.stringify(data)),
  ]
  await database.query({ name: 'events', text: EVENTS, values: [boardId, ...columns] })
}

const ALL_ROWS = `
  WITH event AS (${EVENTS}),
       comment AS (INSERT INTO floor_comment SELECT c, $1::uuid, $6::uuid, s, b, $7 FROM unnest($2::integer[], $3::uuid[], $4::uuid[]) t(s, c, b))
  INSERT INTO floor_receipt SELECT c, $1::uuid, b, s FROM unnest($2::integer[], $3::uuid[], $4::uuid[]) t(s, c, b)`

/** The three rows that a comment means to us (event, comment, receipt), for so many commands; tells how long it took. */
export async function insertRows(database: Client, commands: number, together: number): Promise<number> {
  const boardId = uuidv7()
  const by = uuidv7()
  const body =
    'The filing of 11 November names the same amount, though the sentence in the article leaves the date open.'
  const started = performance.now()
  for (let seq = 0; seq < commands;) {
    const seqs = Array.from({ length: Math.min(together, commands - seq) }, () => (seq += 1))
    const ids = seqs.map(() => uuidv7())
    const data = ids.map((id) =>
      JSON.stringify({ claimId: boardId, threadId: boardId, comment: { id, by, body, rev: 1 } }),
    )
    const values = [boardId, seqs, ids, ids.map(() => by), data, boardId, body]
    await database.query({ name: 'rows', text: ALL_ROWS, values })
  }
  return performance.now() - started
}
