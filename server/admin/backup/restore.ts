import type { ClientBase } from 'pg'
import { announceUserRevoked } from '../../auth/revocations.ts'
import { lowerSeats, seatEverywhere, unseatEverywhere } from '../../commands/seats.ts'
import { noteSecurity } from '../../security-log.ts'
import { Failure, type Told } from '../failure.ts'
import { connected } from './backup.ts'
import { readBackup, type Row, type Whole } from './backup-file.ts'
import { type Ended, endAgain, putAside, type Revival } from './keep-ended.ts'
import { migrationsOf, type Table, tablesInOrder } from './tables.ts'

const MOST_ROWS = 500
const MOST_LETTERS = 4_000_000

/** How a restore is to be done. */
export type RestoreOptions = Revival & {
  /** Gives up what is there, though somebody has an account. */
  readonly replace: boolean
}

/**
 * Puts a backup in place of what the database holds, in one transaction: all of it or nothing. What has ended since the
 * backup stays ended (keep-ended.ts). Every board gets a new epoch, so that whoever has seen what came after the backup
 * notices and reads anew; drafts and outboxes are theirs and stay. Throws Failure when the file is not whole, of another
 * version, or when there is something to lose.
 */
export async function restore(file: string, { replace, revivesPeople }: RestoreOptions): Promise<Told> {
  // Read to its end before anything is touched: the checksum stands there.
  const whole = await readToEnd(readBackup(file))
  const { rows, ended } = await connected(async (client) => {
    await refuseOtherVersion(client, whole)
    await client.query('BEGIN')
    await client.query(`SET LOCAL lock_timeout = '60s'; SET LOCAL claimboard.sanctioned = 'on'`)
    if (!replace && (await hasPeople(client)))
      throw new Failure('Somebody has an account here. Say --replace to give up everything for the backup.')
    const tables = await tablesInOrder(client)
    // Nobody loses or gains a right between what is put aside and what is put in its place.
    const names = tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')
    await client.query(`LOCK TABLE session, waiting_sign_in, ${names} IN ACCESS EXCLUSIVE MODE`)
    await putAside(client, tables)
    // Whoever is halfway in begins again.
    await client.query(`TRUNCATE session, waiting_sign_in, ${names}`)
    const rows = await insertAll(client, tables, readBackup(file))
    await client.query('UPDATE board SET epoch = gen_random_uuid()')
    const ended = await endAgain(client, tables, { revivesPeople })
    await client.query('COMMIT')
    return { rows, ended }
  })
  const { madeAt } = whole.header
  const { removed, lowered, seats, ...counts } = ended
  const facts = {
    rows,
    madeAt,
    revivesPeople,
    removed: removed.length,
    lowered: lowered.length,
    seats: seats.length,
    ...counts,
  }
  noteSecurity('restored', facts)
  await followEnded(ended)
  return { json: { file, ...facts }, text: sentences(facts) }
}

// Outside the transaction, since boards change by commands only: whoever stays removed has no seat, lesser roles hold there too.
async function followEnded({ removed, lowered, seats }: Ended): Promise<void> {
  await lowerSeats(seats)
  for (const userId of removed) {
    await announceUserRevoked(userId)
    await unseatEverywhere(userId)
  }
  for (const { userId, role } of lowered) {
    await announceUserRevoked(userId)
    await seatEverywhere(userId, role)
  }
}

type Counts = { readonly madeAt: string } & Readonly<Record<'rows' | keyof Ended, number>>

function sentences({ madeAt, rows, removed, lowered, seats, invitations, tokens, passwords }: Counts): string {
  return [
    `The desk is as it was at ${madeAt}: ${rows} rows. To prove it: npm run admin -- check`,
    `What has ended since then stays so. Invitations: ${invitations}; API tokens: ${tokens}; removed people: ${removed}; lesser roles: ${lowered}; seats on boards: ${seats}; older passwords: ${passwords}.`,
    ...(removed + lowered + seats === 0 ? [] : ['With --revive-people, people would be what they were.']),
  ].join('\n')
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
