import { expect, it } from 'vitest'
import { World } from '#board/testing/world.ts'
import { makeCheckpoints } from './checkpoints.ts'

const { board } = World.open()
const at = (seq: number, id = 'a') => ({ ...board, id, seq })

it('gives the latest state that is not later than asked for', () => {
  const past = makeCheckpoints()
  expect(past.before('a', 'one', 100)).toBeNull()
  for (const seq of [10, 30, 20]) past.keep(at(seq), 'one')
  expect([5, 10, 25, 1_000].map((seq) => past.before('a', 'one', seq)?.seq)).toEqual([undefined, 10, 20, 30])
})

it('knows nothing of another log of the same board, nor of a board that was purged', () => {
  const past = makeCheckpoints()
  past.keep(at(10), 'one')
  expect(past.before('a', 'restored', 20)).toBeNull()
  past.keep(at(4), 'restored')
  expect(past.before('a', 'one', 20)).toBeNull()
  past.drop('a')
  expect(past.before('a', 'restored', 20)).toBeNull()
})

it('keeps only so much', () => {
  const past = makeCheckpoints(2, 3)
  for (const seq of [1, 2, 3, 4]) past.keep(at(seq), 'one')
  expect(past.before('a', 'one', 1)).toBeNull()
  expect(past.before('a', 'one', 2)?.seq).toBe(2)
  past.keep(at(1, 'b'), 'one')
  past.keep(at(1, 'c'), 'one')
  expect(past.before('a', 'one', 9)).toBeNull()
})
