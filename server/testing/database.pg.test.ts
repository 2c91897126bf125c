import { expect, it } from 'vitest'
import { db } from '../house.ts'
import { makeDatabase, useDatabase } from './database.ts'

useDatabase()

it('gives a migrated database in which nothing but the house itself was written', async () => {
  expect(await db().board.count()).toBe(0)
  await db().setting.create({ data: { key: 'here', value: true } })
  const other = await makeDatabase()
  try {
    expect(other.url).not.toBe(process.env.DATABASE_URL)
    expect(await db().setting.count()).toBe(1)
  } finally {
    await other.drop()
  }
})
