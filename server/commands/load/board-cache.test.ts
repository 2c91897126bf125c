import { expect, it } from 'vitest'
import { World } from '#board/testing/world.ts'
import { makeBoardCache, type Head } from './board-cache.ts'

const { board } = World.open()
const head = (id: string, seq: number, epoch = 'one'): Head => ({ board: { ...board, id, seq }, epoch })

it('keeps the newest state of a board, whichever comes last', () => {
  const cache = makeBoardCache()
  cache.put(head('a', 5))
  cache.put(head('a', 4))
  expect(cache.get('a')?.board.seq).toBe(5)
  cache.put(head('a', 6))
  expect(cache.get('a')?.board.seq).toBe(6)
})

it('takes a state of another log of the same board, however early', () => {
  const cache = makeBoardCache()
  cache.put(head('a', 5))
  cache.put(head('a', 1, 'restored'))
  expect(cache.get('a')).toMatchObject({ epoch: 'restored', board: { seq: 1 } })
})

it('forgets the board that was not asked for the longest', () => {
  const cache = makeBoardCache(2)
  cache.put(head('a', 1))
  cache.put(head('b', 1))
  cache.get('a')
  cache.put(head('c', 1))
  expect(['a', 'b', 'c'].map((id) => cache.get(id) !== undefined)).toEqual([true, false, true])
})
