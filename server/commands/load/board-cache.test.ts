import { expect, it } from 'vitest'
import { World } from '#board/testing/world.ts'
import { makeBoardCache, type Head } from './board-cache.ts'
import { weigh } from './weigh.ts'

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

it('forgets boards that take too much together, the one in use aside', () => {
  const large = (id: string, seq = 1): Head => ({
    epoch: 'one',
    board: { ...board, id, seq, article: { ...board.article, text: 'x'.repeat(10_000) } },
  })
  const one = weigh(large('a').board)
  expect(one).toBeGreaterThan(20_000)
  const cache = makeBoardCache(100, Math.floor(one * 2.5))
  for (const id of ['a', 'b', 'c']) cache.put(large(id))
  expect(['a', 'b', 'c'].map((id) => cache.get(id) !== undefined)).toEqual([false, true, true])
  expect(cache.size().boards).toBe(2)
  const alone = makeBoardCache(100, 10)
  alone.put(large('a'))
  expect(alone.get('a')).toBeDefined()
  expect(alone.size()).toEqual({ boards: 1, bytes: one })
  alone.put(large('b'))
  alone.put(large('b', 2))
  expect(['a', 'b'].map((id) => alone.get(id)?.board.seq)).toEqual([undefined, 2])
})

it('knows of a board that grows while it is kept, and forgets its weight with it', () => {
  const cache = makeBoardCache()
  cache.put(head('a', 1))
  const { bytes } = cache.size()
  cache.put({ epoch: 'one', board: { ...board, id: 'a', seq: 500, title: 'x'.repeat(100_000) } })
  expect(cache.size().bytes).toBeGreaterThan(bytes + 100_000)
  cache.drop('a')
  expect(cache.size()).toEqual({ boards: 0, bytes: 0 })
})
