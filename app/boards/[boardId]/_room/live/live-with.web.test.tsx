import { afterEach, expect, test, vi } from 'vitest'
import { World } from '#board/testing/world.ts'
import { roomOn } from '../testing/room-on.ts'
import { liveWith } from './live-with.ts'

afterEach(() => void vi.useRealTimers())

function aLife() {
  const made = roomOn(World.open())
  const hello = vi.spyOn(made.line, 'hello')
  const end = liveWith(made.room)
  return { ...made, hello, end }
}

test('after a sleep, in which timers stood still, the line is tried at once', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  const { hello, room, end } = aLife()
  await vi.waitFor(() => expect(room.store.state().link).toBe('live'))
  vi.advanceTimersByTime(60_000)
  expect(hello).toHaveBeenCalledTimes(1)
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(5_000)
  expect(hello).toHaveBeenCalledTimes(2)
  end()
})

test('a page that comes back into sight asks what it has missed; a hidden one writes its drafts', async () => {
  const { hello, room, keep, end } = aLife()
  await vi.waitFor(() => expect(room.store.state().link).toBe('live'))
  room.drafts.set('a', 'half')
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(keep.drafts.get('a')).toBe('half')
  expect(hello).toHaveBeenCalledTimes(1)
  state.mockRestore()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(hello).toHaveBeenCalledTimes(2)
  end()
})
