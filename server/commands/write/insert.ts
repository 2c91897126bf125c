/**
 * Inserts many rows with a text that does not depend on how many there are, so that the database plans each form once.
 * Each column travels as one array, and `unnest` makes rows of them again; here a table with few columns:
 *
 *     INSERT INTO "thread" ("board_id", "id", "kind") SELECT r."board_id", r."id", r."kind"
 *       FROM head, unnest($1::uuid[], $2::uuid[], $3::text[]) AS r("board_id", "id", "kind")
 *       ON CONFLICT ("board_id", "id") DO UPDATE SET "kind" = EXCLUDED."kind"
 *
 * Tables, columns and types come from the row modules (`rows/`), never from outside; values are parameters always.
 * Columns that are lists travel as text, since arrays of arrays would have to be of one length.
 */

import { Prisma } from '#prisma/generated/client.ts'
import type { ColumnType, Table } from '../rows/table.ts'
import { arrayLiteral } from './array-literal.ts'

// Names come from our own tables, never from outside: only values travel as parameters.
const name = (text: string) => `"${text}"`

/** What to do where a row of the same key is there already. */
export type Existing = 'fail' | 'keep' | 'replace'

/**
 * Inserts all rows of a table, to stand in one WITH after a `head` that is empty when nothing may be written. Nothing where
 * there are no rows.
 */
export function insertAll<Row extends object>(
  table: Table<Row>,
  rows: readonly Row[],
  existing: Existing,
): Prisma.Sql[] {
  if (rows.length === 0) return []
  const begin = Prisma.raw(`${name(`w_${table.name}`)} AS (`)
  return [Prisma.sql`${begin}${insertion(table, rows, existing, 'head, ')})`]
}

/** Inserts rows with one array a column: the text is the same for any number of them, so that the database plans it once. */
export function insertion<Row extends object>(
  table: Table<Row>,
  rows: readonly Row[],
  existing: Existing,
  after = '',
): Prisma.Sql {
  const columns = Object.entries<ColumnType>(table.columns)
  const names = columns.map(([column]) => name(column)).join(', ')
  const arrays = columns.map(([column, type]) => {
    const values = rows.map((row) => Reflect.get(row, column))
    return Prisma.sql`${arrayLiteral(type, values)}::${Prisma.raw(isList(type) ? 'text[]' : `${type}[]`)}`
  })
  const taken = columns.map(([column, type]) => `r.${name(column)}${isList(type) ? `::${type}` : ''}`).join(', ')
  const order = table.order === undefined ? '' : ` ORDER BY r.${name(table.order)}`
  const begin = Prisma.raw(`INSERT INTO ${name(table.name)} (${names}) SELECT ${taken} FROM ${after}unnest(`)
  return Prisma.sql`${begin}${Prisma.join(arrays, ', ')}${Prisma.raw(`) AS r(${names})${order}${onConflict(table, existing)}`)}`
}

/** `"column" = value` for each of these columns of a row. */
export function assignments<Row extends object>(
  { columns }: Table<Row>,
  row: Row,
  which: readonly string[],
): Prisma.Sql {
  const types = new Map(Object.entries<ColumnType>(columns))
  return Prisma.join(
    which.map((column) => {
      const type = types.get(column) ?? 'text'
      const value: unknown = Reflect.get(row, column)
      const sent = type === 'jsonb' ? JSON.stringify(value) : value
      return Prisma.sql`${Prisma.raw(name(column))} = ${sent}::${Prisma.raw(type)}`
    }),
    ', ',
  )
}

const isList = (type: ColumnType) => type.endsWith('[]')

function onConflict<Row>({ columns, key }: Table<Row>, existing: Existing): string {
  if (existing === 'fail') return ''
  if (existing === 'keep') return ' ON CONFLICT DO NOTHING'
  const keys: readonly string[] = key
  const rest = Object.keys(columns).filter((column) => !keys.includes(column))
  return ` ON CONFLICT (${key.map(name).join(', ')}) DO UPDATE SET ${rest.map((column) => `${name(column)} = EXCLUDED.${name(column)}`).join(', ')}`
}
