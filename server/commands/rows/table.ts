/** Types of columns, as PostgreSQL casts to them. */
export type ColumnType = 'uuid' | 'int' | 'float8' | 'bool' | 'timestamptz' | 'text' | 'jsonb' | 'text[]' | 'uuid[]'

/** A table as our rows fill it: every column with its type, its key, and in which order rows have to be written if that counts. */
export type Table<Row> = {
  readonly name: string
  readonly columns: { readonly [Column in keyof Row]: ColumnType }
  readonly key: readonly (keyof Row & string)[]
  readonly order?: keyof Row & string
}
