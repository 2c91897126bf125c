import { expect, it } from 'vitest'
import { SYSTEM, type Actor } from '#board/board.ts'
import { makeThrottle } from './throttle.ts'

const someone: Actor = { userId: 'someone', kind: 'person' }
const other: Actor = { userId: 'other', kind: 'person' }

it('lets a burst through, then says how long to wait, for each person apart and never for the house', async () => {
  const throttle = makeThrottle(5, 10)
  const answers = await Promise.all(Array.from({ length: 20 }, () => throttle.take(someone)))
  expect(answers.filter((refusal) => refusal === null)).toHaveLength(15)
  const refusal = answers.find((one) => one !== null)
  expect(refusal).toMatchObject({ code: 'TOO_MANY' })
  expect(refusal?.retryAfterMs).toBeGreaterThan(0)
  expect(await throttle.take(other)).toBeNull()
  for (let n = 0; n < 50; n += 1) expect(await throttle.take(SYSTEM)).toBeNull()
})
