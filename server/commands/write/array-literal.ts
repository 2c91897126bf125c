import type { ColumnType } from '../rows/table.ts'

const escaped = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

function element(type: ColumnType, value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  // An array within the array would be taken for a second dimension: it travels as text and is cast row by row.
  if (Array.isArray(value)) return escaped(arrayLiteral(type === 'uuid[]' ? 'uuid' : 'text', value))
  if (type === 'jsonb') return escaped(JSON.stringify(value))
  return type === 'text' ? escaped(String(value)) : String(value)
}

/** The values of a column as PostgreSQL reads an array of them. Values of types without quotes are our own, never free text. */
export function arrayLiteral(type: ColumnType, values: readonly unknown[]): string {
  return `{${values.map((value) => element(type, value)).join(',')}}`
}
