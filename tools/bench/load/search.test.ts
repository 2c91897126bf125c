import { describe, expect, it } from 'vitest'
import { highestHeld } from './search.ts'

async function search(guess: number, capacity: number) {
  const tried: number[] = []
  const found = await highestHeld(guess, async (rate) => {
    tried.push(rate)
    return { isHeld: rate <= capacity, result: rate }
  })
  return { ...found, tried }
}

describe('the highest rate that is held', () => {
  it.each([
    [2_000, 2_600],
    [2_000, 300],
    [1_000, 13_900],
    [5_000, 5_000],
  ])('is found from a guess of %i when %i can be held', async (guess, capacity) => {
    const { rate, isHeld, result, tried } = await search(guess, capacity)
    expect(isHeld).toBe(true)
    expect(result).toBe(rate)
    expect(rate).toBeLessThanOrEqual(capacity)
    expect(rate).toBeGreaterThan(capacity / 1.09)
    expect(tried.length).toBeLessThanOrEqual(14)
  })

  it('is none where not even the slowest is held', async () => {
    const { isHeld, rate } = await search(200, 0)
    expect([isHeld, rate]).toEqual([false, 5])
  })
})
