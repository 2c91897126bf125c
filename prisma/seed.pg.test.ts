import { expect, it, vi } from 'vitest'
import { db } from '#server/house.ts'
import { settleEnv } from '#server/env.ts'
import { useDatabase } from '#server/testing/database.ts'
import * as here from './seed.ts'

useDatabase()

it('seeds one sample when two servers start on an empty database at once', async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  // A second instance of the module knows as little of the first as another process does.
  vi.resetModules()
  const there = await import('./seed.ts')
  const [one, two] = await Promise.all([here.seedSample(), there.seedSample()])
  expect(one).toEqual(two)
  expect(await db().board.count({ where: { isSample: true } })).toBe(1)
})
