import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMMAND_TYPES } from '#board/law/command.ts'
import { settleEnv } from '../env.ts'
import { useDatabase } from '../testing/database.ts'
import { connectAs, openLive, type Ear, type LiveHouse } from '../testing/live.ts'
import { MAY, wrongRightsThrough, type Door } from '../testing/rights.ts'

useDatabase()
let live: LiveHouse
const ears = new Map<string, Promise<Ear>>()

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  live = await openLive()
})
afterAll(async () => {
  for (const ear of ears.values()) (await ear).wire.disconnect()
  await live.close()
})

const bySocket: Door = async (by, boardId, command) => {
  const ear = ears.get(by.userId) ?? connectAs(live.url, by)
  ears.set(by.userId, ear)
  return (await ear).command(boardId, command)
}

it('[X4] over the socket everybody may do what their seat allows and nothing else', async () => {
  expect(Object.keys(MAY).sort()).toEqual(COMMAND_TYPES.filter((type) => type !== 'board.create').sort())
  expect(await wrongRightsThrough(bySocket)).toEqual([])
}, 90_000)
