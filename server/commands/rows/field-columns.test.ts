import { expect, expectTypeOf, it } from 'vitest'
import { choice, date, line } from '#board/kernel/fields.ts'
import { fieldColumns, type RowOf } from './field-columns.ts'

const fields = { stance: choice(['for', 'against']), publishedAt: date(), grade: line() }
const columns = fieldColumns(fields, { prefix: 'source_', named: { grade: 'admiralty' } })

it('names a column after its field, behind the prefix, unless it is named otherwise', () => {
  expect(columns.types).toEqual({ source_stance: 'text', source_published_at: 'text', admiralty: 'text' })
  expect(fieldColumns(fields).types).toEqual({ stance: 'text', published_at: 'text', grade: 'text' })
})

it('takes a record into its columns and back, and nothing else of either', () => {
  const record = { stance: 'for', publishedAt: null, grade: '' } as const
  const row = { source_stance: 'for', source_published_at: null, admiralty: '' } as const
  expect(columns.toRow({ ...record, ...{ id: 'x' } })).toEqual(row)
  expect(columns.fromRow({ ...row, ...{ id: 'x' } })).toEqual(record)
})

it('knows the type of each column', () => {
  expectTypeOf<RowOf<typeof columns>>().toEqualTypeOf<{
    source_stance: 'for' | 'against'
    source_published_at: string | null
    admiralty: string
  }>()
})
