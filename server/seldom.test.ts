import { expect, it } from 'vitest'
import { Seldom } from './seldom.ts'

const MINUTE = 60_000

it('tells the same once a minute, and then how often it was', () => {
  const seldom = new Seldom()
  expect(seldom.take('a', 1_000)).toEqual({})
  for (let n = 0; n < 5; n += 1) expect(seldom.take('a', 2_000 + n)).toBeNull()
  expect(seldom.take('b', 3_000)).toEqual({})
  expect(seldom.take('a', 1_000 + MINUTE)).toEqual({ more: 5 })
  expect(seldom.take('a', 1_001 + MINUTE)).toBeNull()
})

it('writes no more than 60 lines a minute, however many things there are, and counts the rest', () => {
  const seldom = new Seldom()
  const told = Array.from({ length: 100_000 }, (_, n) => seldom.take(`key ${n}`, MINUTE)).filter((one) => one !== null)
  expect(told).toHaveLength(60)
  expect(seldom.take('one more', 2 * MINUTE)).toEqual({ others: 99_940 })
  expect(seldom.take('and another', 2 * MINUTE)).toEqual({})
})
