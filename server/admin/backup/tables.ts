import type { ClientBase } from 'pg'

// The history of migrations belongs to the database, and sessions to the browsers of now: one that was ended after the
// backup must not come back to life with it.
// Attempts to come in are counted now, whatever is restored.
const LEFT_OUT = ['_prisma_migrations', 'session', 'waiting_sign_in', 'attempt_count']

/** Tables of ways in besides a password, by user_id: for whoever has an account now, a restore leaves theirs as they are. */
export const NOW_WINS: readonly string[] = ['oauth_account', 'totp', 'passkey', 'recovery_code']

// What these refer to is checked by triggers and not by keys, so the catalogue does not know of it.
const BY_TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  board_event: ['board', 'user_account'],
  command_receipt: ['board', 'user_account'],
  comment: ['user_account'],
}

/** A table with the columns that rows are written into. */
export type Table = { readonly name: string; readonly columns: readonly string[] }

/** Every table that a backup holds, each behind those it refers to. Read from the database, so that none is forgotten. */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `SELECT c.relname AS name,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            (SELECT coalesce(array_agg(DISTINCT o.relname::text), '{}') FROM pg_constraint k JOIN pg_class o ON o.oid = k.confrelid
              WHERE k.conrelid = c.oid AND k.contype = 'f' AND o.oid <> c.oid) AS refers
       FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY($1)
      ORDER BY c.relname`,
    [LEFT_OUT],
  )
  const ordered: Table[] = []
  const refersTo = ({ name, refers }: (typeof tables)[number]) => [...refers, ...(BY_TRIGGERS[name] ?? [])]
  const isPlaced = (name: string) => ordered.some((one) => one.name === name)
  while (ordered.length < tables.length) {
    const next = tables.find((one) => !isPlaced(one.name) && refersTo(one).every(isPlaced))
    if (next === undefined) throw new Error('Tables refer to one another in a circle.')
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

/** The migrations that a database has, in order. */
export async function migrationsOf(client: ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}
