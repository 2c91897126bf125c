import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import type { Event } from '#board/law/event.ts'
import { World } from '#board/testing/world.ts'
import { Pace } from './pace.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const work = (ms: number) => {
  for (const until = performance.now() + ms; performance.now() < until;);
}

function anEvent(seq: number): Event {
  const [event] = World.open().events
  if (!event) throw new Error('a world without events')
  return { ...event, seq }
}

function told(cost: number) {
  const packets: number[][] = []
  const pace = new Pace((events) => {
    packets.push(events.map(({ seq }) => seq))
    work(cost)
  })
  return { packets, pace }
}

it('tells at once whatever costs next to nothing', async () => {
  const { packets, pace } = told(0)
  for (const seq of [1, 2, 3]) {
    pace.add([anEvent(seq)])
    work(1)
  }
  expect(packets).toEqual([[1], [2], [3]])
})

it('rests after a telling that took long, and then tells together and in order what has come', async () => {
  const { packets, pace } = told(30)
  pace.add([anEvent(1)])
  pace.add([anEvent(2)])
  pace.add([anEvent(3), anEvent(4)])
  expect(packets).toEqual([[1]])
  await pause(60)
  expect(packets).toEqual([[1], [2, 3, 4]])
  await pause(100)
  pace.add([anEvent(5)])
  expect(packets).toHaveLength(3)
})

it('does not wait where something has to be told at once, and says nothing any more when stopped', async () => {
  const { packets, pace } = told(20)
  pace.add([anEvent(1)])
  pace.add([anEvent(2)])
  pace.flush()
  expect(packets).toEqual([[1], [2]])
  pace.add([anEvent(3)])
  pace.stop()
  await pause(60)
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
