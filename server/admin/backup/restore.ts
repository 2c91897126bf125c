import type { ClientBase } from 'pg'
import { Failure, type Told } from '../failure.ts'
import { connected } from './backup.ts'
import { readBackup, type Row, type Whole } from './backup-file.ts'
import { migrationsOf, type Table, tablesInOrder } from './tables.ts'

const MOST_ROWS = 500
const MOST_LETTERS = 4_000_000

/**
 * Puts a backup in place of what the database holds, in one transaction: all of it or nothing. Every board gets a new
 * epoch, so that whoever has seen what came after the backup notices and reads anew; drafts and outboxes are theirs and
 * stay. Throws Failure when the file is not whole, of another version, or when there is something to lose.
 */
export async function restore(file: string, replace: boolean): Promise<Told> {
  // Read to its end before anything is touched: the checksum stands there.
  const whole = await readToEnd(readBackup(file))
  return connected(async (client) => {
    await refuseOtherVersion(client, whole)
    await client.query('BEGIN')
    await client.query(`SET LOCAL lock_timeout = '60s'; SET LOCAL claimboard.sanctioned = 'on'`)
    if (!replace && (await hasPeople(client)))
      throw new Failure('Somebody has an account here. Say --replace to give up everything for the backup.')
    const tables = await tablesInOrder(client)
    await putAside(client)
    await client.query(`TRUNCATE session, ${tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`)
    const rows = await insertAll(client, tables, readBackup(file))
    await client.query('UPDATE board SET epoch = gen_random_uuid()')
    const sessionsKept = await takeBack(client)
    await client.query('COMMIT')
    const { madeAt } = whole.header
    return {
      json: { file, rows, madeAt, sessionsKept },
      text: `The desk is as it was at ${madeAt}: ${rows} rows. To prove it: npm run admin -- check`,
    }
  })
}

async function readToEnd(rows: AsyncGenerator<Row, Whole>): Promise<Whole> {
  for (;;) {
    const next = await rows.next()
    if (next.done === true) return next.value
  }
}

async function refuseOtherVersion(client: ClientBase, { header }: Whole): Promise<void> {
  const here = (await migrationsOf(client)).map(({ name, checksum }) => `${name} ${checksum}`)
  const there = header.migrations.map(({ name, checksum }) => `${name} ${checksum}`)
  if (here.join() === there.join()) return
  const last = header.migrations.at(-1)?.name ?? 'none'
  throw new Failure(
    `The backup was made by another version of Claimboard (its last migration is ${last}): restore it with that version, then update.`,
  )
}

async function hasPeople(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM user_account WHERE kind = 'person' LIMIT 1`)
  return rowCount === 1
}

// Who is signed in now stays so, and what was revoked after the backup stays revoked.
async function putAside(client: ClientBase): Promise<void> {
  await client.query('CREATE TEMP TABLE kept_session ON COMMIT DROP AS SELECT * FROM session')
  await client.query(
    'CREATE TEMP TABLE kept_token ON COMMIT DROP AS SELECT id, revoked_at FROM api_token WHERE revoked_at IS NOT NULL',
  )
}

async function takeBack(client: ClientBase): Promise<number> {
  await client.query('UPDATE api_token t SET revoked_at = k.revoked_at FROM kept_token k WHERE t.id = k.id')
  const { rowCount } = await client.query(
    'INSERT INTO session SELECT k.* FROM kept_session k JOIN user_account u ON u.id = k.user_id AND u.deactivated_at IS NULL',
  )
  return rowCount ?? 0
}

async function insertAll(client: ClientBase, tables: readonly Table[], rows: AsyncGenerator<Row>): Promise<number> {
  let waiting: string[] = []
  let letters = 0
  let count = 0
  let current = ''
  const flush = async () => {
    if (waiting.length > 0) await insert(client, tables, current, waiting)
    count += waiting.length
    waiting = []
    letters = 0
  }
  for await (const { table, json } of rows) {
    if (table !== current || waiting.length >= MOST_ROWS || letters > MOST_LETTERS) await flush()
    current = table
    waiting.push(json)
    letters += json.length
  }
  await flush()
  return count
}

async function insert(client: ClientBase, tables: readonly Table[], name: string, rows: readonly string[]) {
  const table = tables.find((one) => one.name === name)
  if (table === undefined) throw new Failure(`The backup has a table that this version does not know: ${name}.`)
  const place = client.escapeIdentifier(name)
  const list = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(
    `INSERT INTO ${place} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${place}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}
