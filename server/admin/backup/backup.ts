import { Client, type ClientBase } from 'pg'
import { env } from '../../env.ts'
import type { Told } from '../failure.ts'
import { type Row, writeBackup } from './backup-file.ts'
import { migrationsOf, type Table, tablesInOrder } from './tables.ts'

// A row may take a megabyte.
const A_TIME = 100

/** A connection of one's own to the desk's database: a backup may take longer than a request is allowed to. */
export async function connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'claimboard backup' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Writes everything of the desk into a file, as of one moment, while the desk works on. */
export async function backUp(file: string): Promise<Told> {
  return connected(async (client) => {
    // One snapshot for all tables: what is committed meanwhile is in none of them.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const about = { madeAt: new Date().toISOString(), migrations: await migrationsOf(client) }
    const { rows, sha256 } = await writeBackup(file, about, allRows(client, await tablesInOrder(client)))
    await client.query('COMMIT')
    return {
      json: { file, rows, sha256, madeAt: about.madeAt },
      text: `${rows} rows are in ${file}. It holds what is confidential, and hashes of passwords: keep it safe.`,
    }
  })
}

async function* allRows(client: ClientBase, tables: readonly Table[]): AsyncGenerator<Row> {
  for (const { name, columns } of tables) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
    const from = client.escapeIdentifier(name)
    await client.query(
      `DECLARE rows_of CURSOR FOR SELECT row_to_json(t)::text AS json FROM (SELECT ${list} FROM ${from}) t`,
    )
    for (let length = A_TIME; length === A_TIME;) {
      const { rows } = await client.query<{ json: string }>(`FETCH ${A_TIME} FROM rows_of`)
      for (const { json } of rows) yield { table: name, json }
      length = rows.length
    }
    await client.query('CLOSE rows_of')
  }
}
