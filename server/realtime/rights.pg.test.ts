import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEATED } from '#board/testing/who-may.ts'
import { sessionCookieName } from '../auth/session-cookie.ts'
import { endSessions, openSession } from '../auth/sign-in/sessions.ts'
import { settleEnv } from '../env.ts'
import { db } from '../house.ts'
import { now } from '../clock.ts'
import { useDatabase } from '../testing/database.ts'
import { aToken, connect, openLive, type Ear, type LiveHouse } from '../testing/live.ts'
import {
  aWorldOfRights,
  cellsFor,
  STAGES,
  tryEveryRight,
  UNKNOWN,
  UNSEATED,
  type Door,
  type RightsWorld,
  type Standing,
} from '../testing/rights.ts'
import { tryEveryConfusion } from '../testing/two-ids.ts'

useDatabase()
let live: LiveHouse
let world: RightsWorld
const ears = new Map<Standing, Promise<Ear>>()

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  live = await openLive()
  world = await aWorldOfRights()
}, 120_000)
afterAll(async () => {
  for (const ear of ears.values()) (await ear).wire.disconnect()
  await live.close()
})

const bySocket: Door = async (who, boardId, command) => {
  const ear = ears.get(who) ?? aToken(world.people[who]).then((token) => connect(live.url, { auth: { token } }))
  ears.set(who, ear)
  return (await ear).command(boardId, command)
}

const KNOWN: readonly Standing[] = [...SEATED, ...UNSEATED]

it(`[X3] [X4] over the socket everybody may do what their seat allows and nothing else, on a board in every state (${cellsFor(KNOWN)} cells)`, async () => {
  const found = await tryEveryRight(bySocket, world, KNOWN)
  expect(found).toEqual({ cells: cellsFor(KNOWN), wrong: [] })
}, 180_000)

it('[X3] over the socket no id of another claim, another board or another person gets anybody further (300 cells and more)', async () => {
  const { cells, wrong } = await tryEveryConfusion(bySocket, world)
  expect(wrong).toEqual([])
  expect(cells).toBeGreaterThanOrEqual(300)
}, 120_000)

it('to see a board takes a seat on it while it is not removed (28 cells)', async () => {
  const said: string[] = []
  for (const stage of STAGES)
    for (const who of [...SEATED, ...UNSEATED]) {
      const token = await aToken(world.people[who])
      const ear = await connect(live.url, { auth: { token } })
      const { boardId } = world.boards[stage]
      const answer = await ear.hello(boardId)
      said.push(`${who}, ${stage}: ${'refused' in answer ? answer.refused.code : 'shown'}`)
      ear.wire.disconnect()
    }
  const isShown = (who: string, stage: string) =>
    SEATED.some((one) => one === who) && (stage === 'open' || stage === 'archived')
  const expected = STAGES.flatMap((stage) =>
    [...SEATED, ...UNSEATED].map((who) => `${who}, ${stage}: ${isShown(who, stage) ? 'shown' : 'NOT_FOUND'}`),
  )
  expect(said).toEqual(expected)
})

describe('who is nobody (any more) does not get as far as a board', () => {
  const shown: Record<(typeof UNKNOWN)[number], () => Promise<Parameters<typeof connect>[1]>> = {
    deactivated: async () => ({ auth: { token: await aToken(world.people.deactivated) } }),
    'token revoked': async () => {
      const token = await aToken(world.people['token revoked'])
      await db().apiToken.updateMany({
        where: { userId: world.people['token revoked'].userId },
        data: { revokedAt: now() },
      })
      return { auth: { token } }
    },
    'session ended': async () => {
      const { userId } = world.people['session ended']
      const { token } = await openSession(userId, 'test')
      await endSessions(userId, { except: null })
      return { extraHeaders: { cookie: `${sessionCookieName()}=${token}`, origin: live.url } }
    },
    'signed out': () => Promise.resolve({}),
  }
  it.each(UNKNOWN)('%s', async (who) => {
    await expect(connect(live.url, await shown[who]())).rejects.toThrow('SIGNED_OUT')
  })
})
