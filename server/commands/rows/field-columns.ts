import type { Field, Fields, ValueOf, Values } from '#board/kernel/fields.ts'
import type { ColumnType } from './table.ts'

/**
 * The columns in which the fields of a record lie, derived from their list: a field added to the list is written to the
 * database and read back without a line here. A column is named after its field (`publishedAt` lies in `published_at`),
 * behind a prefix where several lists share a table, unless `named` gives it another name.
 *
 *     const WORDING = fieldColumns(wordingFields)
 *     type ClaimRow = { id: string } & RowOf<typeof WORDING>
 *     const columns = { id: 'uuid', ...WORDING.types }
 *     const row = { id: claim.id, ...WORDING.toRow(claim) }
 */
export function fieldColumns<
  F extends Fields,
  Prefix extends string = '',
  const Named extends Names<F> = Readonly<Record<never, never>>,
>(fields: F, naming?: { readonly prefix?: Prefix; readonly named?: Named }): FieldColumns<F, Prefix, Named>
export function fieldColumns(
  fields: Fields,
  { prefix = '', named = {} }: { readonly prefix?: string; readonly named?: Names<Fields> } = {},
): LooseColumns {
  const pairs = Object.entries(fields).map(([name, field]) => {
    const column = named[name] ?? `${prefix}${snakeCase(name)}`
    return { name, column, type: typeOf(field) }
  })
  return {
    types: Object.fromEntries(pairs.map(({ column, type }) => [column, type])),
    // Loops, since this runs for every row of a board that is loaded: `Object.fromEntries` takes about three times as long.
    toRow(record) {
      const row: Loose = {}
      for (const { name, column } of pairs) row[column] = record[name]
      return row
    },
    fromRow(row) {
      const record: Loose = {}
      for (const { name, column } of pairs) record[name] = row[column]
      return record
    },
  }
}

/** The columns of a list of fields, and the way of a record into them and back. */
export type FieldColumns<F extends Fields, Prefix extends string, Named> = {
  /** The type of each column, for the table's `columns`. */
  readonly types: { readonly [Column in keyof FieldRow<F, Prefix, Named>]: ColumnType }
  /** What a record says in these fields, by column. */
  toRow(record: Values<F>): FieldRow<F, Prefix, Named>
  /** What a row says in these columns, by field. */
  fromRow(row: FieldRow<F, Prefix, Named>): Values<F>
}

/** The part of a row that these columns hold. */
export type RowOf<Columns extends { toRow(record: never): object }> = ReturnType<Columns['toRow']>

type FieldRow<F extends Fields, Prefix extends string, Named> = {
  [Name in keyof F & string as ColumnOf<Name, Prefix, Named>]: ValueOf<F[Name]>
}
type ColumnOf<Name extends string, Prefix extends string, Named> = Name extends keyof Named
  ? Named[Name] & string
  : `${Prefix}${SnakeCase<Name>}`
type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : ''
type Names<F extends Fields> = { readonly [Name in keyof F & string]?: string }
type LooseColumns = {
  readonly types: Readonly<Record<string, ColumnType>>
  toRow(record: Loose): Loose
  fromRow(row: Loose): Loose
}
type Loose = Record<string, unknown>

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function typeOf({ kind }: Field): ColumnType {
  switch (kind) {
    case 'line':
    case 'prose':
    case 'address':
    case 'date':
    case 'grade':
    case 'choice':
    case 'code':
      return 'text'
    case 'choices':
      return 'text[]'
    case 'references':
      return 'uuid[]'
  }
}
