import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Places } from './places.ts'

const HERE = new AbortController().signal

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const room = () => new Places({ atOnce: 2, waiting: 2, patienceMs: 1_000 })

/** Whether a promise has come to something by now, and to what. */
async function now<T>(promise: Promise<T>): Promise<T | 'waits'> {
  return Promise.race([promise, Promise.resolve().then(() => Promise.resolve('waits' as const))])
}

test('as many are let in as there are places, the next ones wait in order, the rest is sent away', async () => {
  const places = room()
  const [first, second] = [await places.take(HERE), await places.take(HERE)]
  const [third, fourth] = [places.take(HERE), places.take(HERE)]
  expect(await places.take(HERE)).toBe(null)
  expect([await now(third), await now(fourth)]).toEqual(['waits', 'waits'])
  first?.leave()
  expect(await third).not.toBe(null)
  expect(await now(fourth)).toBe('waits')
  second?.leave()
  expect(await fourth).not.toBe(null)
})

test('a place is given back once, however often that is said', async () => {
  const places = room()
  const first = await places.take(HERE)
  await places.take(HERE)
  first?.leave()
  first?.leave()
  expect(await now(places.take(HERE))).not.toBe('waits')
  expect(await now(places.take(HERE))).toBe('waits')
})

test('nobody waits longer than there is patience for, or after they have gone, and makes room for another', async () => {
  const places = room()
  await Promise.all([places.take(HERE), places.take(HERE)])
  const gone = new AbortController()
  const [left, late] = [places.take(gone.signal), places.take(HERE)]
  gone.abort()
  expect(await left).toBe(null)
  expect(await now(places.take(HERE))).toBe('waits')
  vi.advanceTimersByTime(1_000)
  expect(await late).toBe(null)
  expect(await places.take(AbortSignal.abort())).toBe(null)
})
