import { expect, it } from 'vitest'
import { holdsMore } from './messages.ts'

it('counts the packets of a body', () => {
  const body = (packets: number) => Array.from({ length: packets }, () => '40').join('\x1e')
  expect([1, 4, 5].map((packets) => holdsMore(body(packets), 4))).toEqual([false, false, true])
  expect(holdsMore('\x1e'.repeat(4), 4)).toBe(true)
})

it('looks no further than it must', () => {
  const asked: number[] = []
  // Counted by the places that were looked for, since a clock would only say how busy the machine is.
  const body = Object.assign(String(), {
    indexOf: (_what: string, from = 0) => (asked.push(from), from < 5_000_000 ? from : -1),
  })
  expect(holdsMore(body, 4)).toBe(true)
  expect(asked.length).toBeLessThan(10)
})
