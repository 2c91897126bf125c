import type { ClientBase } from 'pg'
import { z } from 'zod'
import { id } from '#board/kernel/shape.ts'
import { role, type Role } from '#board/kernel/role.ts'
import { Failure } from '../failure.ts'
import { NOW_WINS, type Table } from './tables.ts'

/** What a restore was told about people who lost rights since the backup was made. */
export type Revival = {
  /** People who were removed, or whose role was lowered, are again what they were. */
  readonly revivesPeople: boolean
}

/** What a restore did not bring back, by how many. */
export type Ended = {
  readonly invitations: number
  readonly tokens: number
  readonly passwords: number
  readonly sessionsKept: number
  /** Who stays removed, and who keeps the lower role: their seats follow. */
  readonly removed: readonly string[]
  readonly lowered: readonly { readonly userId: string; readonly role: Role }[]
  /** Seats on single boards that were taken away since (null), or are of a lesser role now. */
  readonly seats: readonly Seat[]
}

/** A seat as the backup has it, and what may be left of it. */
export type Seat = {
  readonly boardId: string
  readonly userId: string
  readonly was: Role
  readonly left: Role | null
}

/** Puts aside, until the end of the transaction, what the restore must not lose: what ended, and how people come in now. */
export async function putAside(client: ClientBase, tables: readonly Table[]): Promise<void> {
  const keep = (name: string, from: string) => client.query(`CREATE TEMP TABLE ${name} ON COMMIT DROP AS ${from}`)
  await keep('kept_end', 'SELECT * FROM ended_right')
  await keep('kept_session', 'SELECT * FROM session')
  await keep('kept_board', 'SELECT id FROM board')
  await keep('kept_seat', 'SELECT board_id, user_id, role FROM board_member')
  await keep('kept_person', 'SELECT id, password_hash FROM user_account')
  for (const { name } of ofNow(tables)) await keep(`kept_${name}`, `SELECT * FROM ${client.escapeIdentifier(name)}`)
}

const ofNow = (tables: readonly Table[]) => tables.filter(({ name }) => NOW_WINS.includes(name))

/**
 * Ends once more, in the restored tables, whatever had ended: invitations, tokens, people, roles and passwords. Whoever is
 * signed in stays so, unless they are removed. Throws Failure where nobody would be left who may look after the desk.
 */
export async function endAgain(
  client: ClientBase,
  tables: readonly Table[],
  { revivesPeople }: Revival,
): Promise<Ended> {
  const count = async (sql: string) => (await client.query(sql)).rowCount ?? 0
  const hadOwner = (await count(AN_OWNER)) > 0
  await client.query(
    `INSERT INTO ended_right SELECT * FROM kept_end WHERE $1::boolean OR kind NOT IN ('person', 'role')
     ON CONFLICT (kind, key) DO UPDATE SET detail = EXCLUDED.detail, ended_at = EXCLUDED.ended_at`,
    [!revivesPeople],
  )
  const invitations = await count(`UPDATE invitation i SET revoked_at = e.ended_at FROM ended_right e
    WHERE e.kind = 'invitation' AND e.key = i.id::text AND i.used_at IS NULL AND i.revoked_at IS NULL`)
  const tokens = await count(`UPDATE api_token t SET revoked_at = e.ended_at FROM ended_right e
    WHERE e.kind = 'token' AND e.key = t.id::text AND t.revoked_at IS NULL`)
  // An account that is only in the backup has no newer password: its owner needs one from whoever runs the desk.
  const passwords = await count(`UPDATE user_account u
       SET password_hash = (SELECT k.password_hash FROM kept_person k WHERE k.id = u.id)
      FROM ended_right e
     WHERE e.kind = 'password' AND e.key = encode(sha256(convert_to(u.password_hash, 'UTF8')), 'hex')`)
  await keepWaysIn(client, tables)
  const removed = await client.query(`UPDATE user_account u SET deactivated_at = e.ended_at FROM ended_right e
    WHERE e.kind = 'person' AND e.key = u.id::text AND u.deactivated_at IS NULL RETURNING u.id`)
  const lowered = await client.query(`UPDATE user_account u SET role = e.detail FROM ended_right e
    WHERE e.kind = 'role' AND e.key = u.id::text
      AND array_position(${RANKS}, e.detail) > array_position(${RANKS}, u.role) RETURNING u.id, u.role`)
  if (hadOwner && (await count(AN_OWNER)) === 0)
    throw new Failure(
      'Every owner in this backup has been removed since then or has a lesser role. Say --revive-people to make everybody what they were.',
    )
  const sessionsKept = await count(`INSERT INTO session SELECT k.* FROM kept_session k
    JOIN user_account u ON u.id = k.user_id AND u.deactivated_at IS NULL`)
  return {
    invitations,
    tokens,
    passwords,
    sessionsKept,
    removed: z
      .array(z.object({ id }))
      .parse(removed.rows)
      .map((row) => row.id),
    lowered: z
      .array(z.object({ id, role }))
      .parse(lowered.rows)
      .map((row) => ({ userId: row.id, role: row.role })),
    seats: revivesPeople ? [] : await lesserSeats(client),
  }
}

async function lesserSeats(client: ClientBase): Promise<Seat[]> {
  const { rows } = await client.query(
    `SELECT m.board_id AS "boardId", m.user_id AS "userId", m.role AS was, k.role AS left
       FROM board_member m JOIN kept_board b ON b.id = m.board_id JOIN kept_person p ON p.id = m.user_id
       LEFT JOIN kept_seat k ON k.board_id = m.board_id AND k.user_id = m.user_id
      WHERE k.role IS NULL OR array_position(${RANKS}, k.role) > array_position(${RANKS}, m.role)`,
  )
  return z.array(z.object({ boardId: id, userId: id, was: role, left: z.nullable(role) })).parse(rows)
}

const RANKS = `ARRAY['owner', 'editor', 'checker', 'viewer']`
const AN_OWNER = `SELECT FROM user_account WHERE kind = 'person' AND role = 'owner' AND deactivated_at IS NULL LIMIT 1`

// How somebody proves who they are besides a password: what they have added since stays, and what they have taken away since,
// such as a lost key, is not brought back.
async function keepWaysIn(client: ClientBase, tables: readonly Table[]): Promise<void> {
  for (const { name } of ofNow(tables).reverse())
    await client.query(`DELETE FROM ${client.escapeIdentifier(name)} WHERE user_id IN (SELECT id FROM kept_person)`)
  for (const { name } of ofNow(tables))
    await client.query(
      `INSERT INTO ${client.escapeIdentifier(name)} SELECT k.* FROM kept_${name} k JOIN user_account u ON u.id = k.user_id`,
    )
  // The account itself is of the backup: whether a second factor is asked for goes by the factors that it has now.
  await client.query(`UPDATE user_account u SET second_factor_since = CASE
      WHEN EXISTS (SELECT FROM totp t WHERE t.user_id = u.id) OR EXISTS (SELECT FROM passkey p WHERE p.user_id = u.id)
      THEN coalesce(u.second_factor_since, now()) END`)
}
