import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Strangers, type Cut } from './strangers.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function aBook(limits: ConstructorParameters<typeof Strangers>[0]) {
  const cuts: [string, Cut][] = []
  const book = new Strangers(limits)
  const add = (name: string, network = 'a') => book.add(network, (why) => cuts.push([name, why]))
  return { book, cuts, add }
}

it('ends whoever has not said who they are by the deadline, and nobody else', () => {
  const { cuts, add, book } = aBook({ timeMs: 1_000 })
  const known = add('known')
  add('silent')
  known()
  vi.advanceTimersByTime(999)
  expect(cuts).toEqual([])
  vi.advanceTimersByTime(2)
  expect(cuts).toEqual([['silent', 'too late']])
  expect(book.size).toBe(1)
})

it('lets the oldest of a network make room for its newest, and leaves other networks alone', () => {
  const { cuts, add, book } = aBook({ ofNetwork: 2 })
  add('other', 'b')
  for (const name of ['one', 'two', 'three', 'four']) add(name)
  expect(cuts.map(([name]) => name)).toEqual(['one', 'two'])
  expect(book.size).toBe(3)
})

it('lets the oldest of all make room where many networks come', () => {
  const { cuts, add, book } = aBook({ inAll: 3 })
  for (let n = 0; n < 6; n += 1) add(`${n}`, `network ${n}`)
  expect(cuts).toEqual(['0', '1', '2'].map((name) => [name, 'too many connections']))
  expect(book.size).toBe(3)
})

it('counts nobody twice who is gone', () => {
  const { add, book, cuts } = aBook({ ofNetwork: 2 })
  const gone = [add('one'), add('two')]
  for (const forget of [...gone, ...gone]) forget()
  add('three')
  add('four')
  expect([book.size, cuts]).toEqual([2, []])
})
