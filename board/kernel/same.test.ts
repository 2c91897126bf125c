import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameData, isSameList, isSameRecord } from './same.ts'

const thing = { no: 1 }

it('compares lists and records by the very things in them', () => {
  expect(isSameList([thing, NaN], [thing, NaN])).toBe(true)
  expect(isSameList([thing], [{ ...thing }])).toBe(false)
  expect(isSameList([1, 2], [1])).toBe(false)
  expect(isSameRecord<object>({ a: thing, b: 2 }, { b: 2, a: thing })).toBe(true)
  expect(isSameRecord<object>({ a: thing }, { a: { ...thing } })).toBe(false)
  expect(isSameRecord<object>({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(isSameRecord<object>({ a: 1, b: 2 }, { a: 1 })).toBe(false)
  expect(isSameRecord<object>({ a: 1, b: undefined }, { a: 1 })).toBe(true)
})

it('compares data by what it says', () => {
  expect(isSameData({ a: [{ b: null }], c: 'd' }, { c: 'd', a: [{ b: null }] })).toBe(true)
  expect(isSameData({ a: undefined }, {})).toBe(true)
  expect(isSameData([1], [1, 2])).toBe(false)
  expect(isSameData([], {})).toBe(false)
  expect(isSameData(null, {})).toBe(false)
  expect(isSameData({}, { constructor: 1 })).toBe(false)
  expect(isSameData('1', 1)).toBe(false)
})

it('says of any data that it is the same as its copy, and of any other what its letters say', () => {
  const data = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))
  fc.assert(
    fc.property(data, data, (a, b) => {
      expect(isSameData(a, structuredClone(a))).toBe(true)
      if (JSON.stringify(a) === JSON.stringify(b)) expect(isSameData(a, b)).toBe(true)
      if (isSameData(a, b)) expect(a).toEqual(b)
      else expect(a).not.toEqual(b)
    }),
  )
})
