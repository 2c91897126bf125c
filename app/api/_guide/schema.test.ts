import { describe, expect, it } from 'vitest'
import { fieldsOf, kindOf } from './schema.ts'

describe('fieldsOf', () => {
  it('lays inner objects flat, tells what is needed, and leaves the type of a command out', () => {
    const source = { type: 'object', properties: { url: { type: 'string', maxLength: 9 } }, required: ['url'] }
    const fields = fieldsOf({
      properties: {
        type: { type: 'string', const: 'evidence.attach' },
        source,
        note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['type', 'source'],
    })
    expect(fields).toEqual([
      { name: 'source', kind: 'object', needed: true },
      { name: 'source.url', kind: 'string ≤ 9', needed: true },
      { name: 'note', kind: 'string | null', needed: false },
    ])
  })
})

describe('kindOf', () => {
  it.each([
    [{ enum: ['high', 'low'] }, '"high" | "low"'],
    [{ type: 'array', items: { type: 'string', format: 'uuid' } }, '[uuid]'],
    [{ type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-x$' }, 'uuid'],
    [{ type: 'integer', minimum: 1 }, 'integer'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{}, 'any'],
  ])('%j is %s', (schema, kind) => {
    expect(kindOf(schema)).toBe(kind)
  })
})
