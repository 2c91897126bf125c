import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Presence } from '#board/live/protocol.ts'
import { makePresenceBook } from './presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = (connectionId: string, more: Partial<Presence> = {}): Presence => ({
  userId: 'someone',
  connectionId,
  claimId: null,
  at: null,
  selection: null,
  typing: null,
  ...more,
})

it('[W4] gathers changes for a moment and tells them together', () => {
  const tell = vi.fn()
  const book = makePresenceBook(tell)
  book.set('board', at('one'))
  book.set('board', at('one', { at: 5 }))
  book.set('board', at('two'))
  expect(tell).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60)
  expect(tell.mock.calls).toEqual([['board', [at('one', { at: 5 }), at('two')]]])
})

it('takes nobody for typing who has stopped saying so', () => {
  const book = makePresenceBook(() => undefined)
  book.set('board', at('one', { typing: 'statement' }))
  vi.advanceTimersByTime(5_000)
  book.set('board', at('one', { typing: 'statement' }))
  vi.advanceTimersByTime(5_000)
  expect(book.on('board')[0]?.typing).toBe('statement')
  vi.advanceTimersByTime(2_000)
  expect(book.on('board')[0]?.typing).toBeNull()
})

it('forgets who left, and does not bring them back for having typed', () => {
  const tell = vi.fn()
  const book = makePresenceBook(tell)
  book.set('board', at('one', { typing: 'statement' }))
  book.leave('board', 'one')
  vi.advanceTimersByTime(10_000)
  expect(book.on('board')).toEqual([])
  expect(tell).toHaveBeenLastCalledWith('board', [])
  book.leave('board', 'one')
  vi.advanceTimersByTime(100)
  expect(tell).toHaveBeenCalledTimes(1)
})
