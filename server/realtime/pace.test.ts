import { afterEach, expect, it, vi } from 'vitest'
import type { Event } from '#board/law/event.ts'
import { World } from '#board/testing/world.ts'
import { Pace } from './pace.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function anEvent(seq: number): Event {
  const [event] = World.open().events
  if (!event) throw new Error('a world without events')
  return { ...event, seq }
}

/** A pace whose tellings take so many milliseconds, on a clock of its own: on a busy machine any rest is over too soon. */
function told(cost: number) {
  let now = 1_000
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const packets: number[][] = []
  const pace = new Pace((events) => {
    packets.push(events.map(({ seq }) => seq))
    now += cost
  })
  const pass = (ms: number) => {
    now += ms
    vi.advanceTimersByTime(ms)
  }
  return { packets, pace, pass }
}

it('tells at once whatever costs next to nothing', () => {
  const { packets, pace, pass } = told(0)
  for (const seq of [1, 2, 3]) {
    pace.add([anEvent(seq)])
    pass(1)
  }
  expect(packets).toEqual([[1], [2], [3]])
})

it('rests after a telling that took long, and then tells together and in order what has come', () => {
  const { packets, pace, pass } = told(30)
  pace.add([anEvent(1)])
  pace.add([anEvent(2)])
  pace.add([anEvent(3), anEvent(4)])
  expect(packets).toEqual([[1]])
  pass(60)
  expect(packets).toEqual([[1], [2, 3, 4]])
  pass(100)
  pace.add([anEvent(5)])
  expect(packets).toHaveLength(3)
})

it('does not wait where something has to be told at once, and says nothing any more when stopped', () => {
  const { packets, pace, pass } = told(20)
  pace.add([anEvent(1)])
  pace.add([anEvent(2)])
  pace.flush()
  pace.flush()
  expect(packets).toEqual([[1], [2]])
  pace.add([anEvent(3)])
  pace.stop()
  pass(60)
  expect(packets).toEqual([[1], [2]])
})

it.each([
  { many: 1, costs: 4, rests: 4 },
  { many: 20, costs: 4, rests: 8 },
  { many: 20, costs: 40, rests: 10 },
])('rests $rests ms after $many events that took $costs ms to tell', ({ many, costs, rests }) => {
  let now = 1_000
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const packets: number[] = []
  const pace = new Pace((events) => {
    packets.push(events.length)
    now += costs
  })
  pace.add(Array.from({ length: many }, (_, at) => anEvent(at + 1)))
  pace.add([anEvent(99)])
  vi.advanceTimersByTime(rests - 1)
  expect(packets).toEqual([many])
  vi.advanceTimersByTime(1)
  expect(packets).toEqual([many, 1])
})
