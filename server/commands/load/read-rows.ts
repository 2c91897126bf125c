import { Prisma } from '#prisma/generated/client.ts'
import type { Table } from '../rows/table.ts'
import type { Sql } from './load-tables.ts'

/** Of one answer of the database: read in some tens of milliseconds, and far from the longest string that there can be. */
const MOST_BYTES = 1_000_000
const MOST_ROWS = 1_000

const name = (text: string) => Prisma.raw(`"${text}"`)

/**
 * All rows of a board in a table, in the order of its key, an answer at a time. Only what reads them at one moment (a
 * transaction that sees no later commit, or the board's lock) may put them together.
 */
export async function readRows<Row extends object>(sql: Sql, table: Table<Row>, boardId: string): Promise<Row[]> {
  const key = table.key.filter((column) => column !== 'board_id')
  const order = Prisma.join(key.map(name), ', ')
  const all: Row[] = []
  for (let last: Row | undefined; ;) {
    const from = behind(key, last)
    const [read] = await sql.$queryRaw<{ rows: Row[]; found: number }[]>`
      SELECT coalesce(json_agg(w.t ORDER BY w.n) FILTER (WHERE w.bytes <= ${MOST_BYTES} OR w.n = 1), '[]') AS rows,
             count(*)::int AS found
        FROM (SELECT t, row_number() OVER o AS n, sum(${sizeOf(table)}) OVER o AS bytes
                FROM (SELECT * FROM ${name(table.name)} WHERE board_id = ${boardId}::uuid ${from}
                       ORDER BY ${order} LIMIT ${MOST_ROWS}) t
              WINDOW o AS (ORDER BY ${order})) w`
    const { rows, found } = read ?? { rows: [], found: 0 }
    for (const row of rows) all.push(row)
    last = rows.at(-1)
    if (last === undefined || (rows.length === found && found < MOST_ROWS)) return all
  }
}

function behind<Row extends object>(key: readonly (keyof Row & string)[], last: Row | undefined): Prisma.Sql {
  if (last === undefined) return Prisma.empty
  const values = key.map((column) => Prisma.sql`${Reflect.get(last, column)}::uuid`)
  return Prisma.sql`AND (${Prisma.join(key.map(name), ', ')}) > (${Prisma.join(values, ', ')})`
}

// The length of a text is known without reading it, wherever the database has put it.
function sizeOf<Row>({ columns }: Table<Row>): Prisma.Sql {
  const texts = Object.entries(columns).filter(([, type]) => type === 'text')
  const lengths = texts.map(([column]) => Prisma.raw(`coalesce(octet_length(t."${column}"), 0)`))
  return lengths.length === 0 ? Prisma.sql`100` : Prisma.join(lengths, ' + ')
}
