import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseEnv, settleEnv } from '../env.ts'
import { useDatabase } from '../testing/database.ts'
import { aToken, connect, openLive, type LiveHouse } from '../testing/live.ts'
import { aPerson } from '../testing/world.ts'

useDatabase()
let live: LiveHouse

async function open(polling: boolean): Promise<void> {
  settleEnv({ LIVE_POLLING: polling })
  live = await openLive()
}
afterEach(() => live.close())

let token: string
beforeEach(async () => void (token = await aToken(await aPerson())))

it('lets a network that forbids websockets poll, where one process answers', async () => {
  await open(true)
  const ear = await connect(live.url, { auth: { token }, transports: ['polling'] })
  expect(ear.wire.connected).toBe(true)
  ear.wire.disconnect()
})

it('refuses to poll at once where the next poll may come to another process', async () => {
  await open(false)
  await expect(connect(live.url, { auth: { token }, transports: ['polling'] })).rejects.toThrow()
  const ear = await connect(live.url, { auth: { token }, transports: ['websocket', 'polling'], tryAllTransports: true })
  expect(ear.wire.io.engine.transport.name).toBe('websocket')
  ear.wire.disconnect()
})

it('polls by default with one worker, and not with several', () => {
  expect(parseEnv({}).LIVE_POLLING).toBe(true)
  expect(parseEnv({ WORKERS: '2' }).LIVE_POLLING).toBe(false)
  expect(parseEnv({ WORKERS: '2', LIVE_POLLING: 'true' }).LIVE_POLLING).toBe(true)
})
