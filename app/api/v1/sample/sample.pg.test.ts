import { beforeAll, describe, expect, it } from 'vitest'
import { call, withToken } from '#app/api/testing/client.ts'
import { seedOnce } from '#prisma/seed.ts'
import { db, unfurnish } from '#server/house.ts'
import { boardsOf } from '#server/queries/boards.ts'
import { roomOf } from '#server/queries/room.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aDesk, type Desk, must } from '#server/testing/world.ts'
import { POST } from './route.ts'

useDatabase()

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
  await seedOnce()
}, 60_000)

const bringBack = async (who: Desk[keyof Desk], body: unknown = {}) =>
  call(POST, { method: 'POST', headers: await withToken(who), body })

describe('POST /api/v1/sample', () => {
  it('is for owners of the desk alone', async () => {
    for (const who of [desk.editor, desk.checker, desk.viewer]) expect((await bringBack(who)).status).toBe(403)
    expect((await bringBack(desk.owner, { force: true })).status).toBe(400)
  })

  it('gives the sample that is there, and after its removal a whole new one', { timeout: 60_000 }, async () => {
    const [there] = await boardsOf(desk.owner)
    expect((await bringBack(desk.owner)).json.boardId).toBe(there?.id)
    await must(there?.id ?? '', desk.owner, { type: 'board.remove' })
    const { status, json } = await bringBack(desk.owner)
    expect(status).toBe(201)
    expect(json.boardId).not.toBe(there?.id)
    const [card] = await boardsOf(desk.viewer)
    expect(card).toMatchObject({ id: json.boardId, isSample: true, claims: 51 })
    expect(await db().board.count({ where: { isSample: true, phase: 'open' } })).toBe(1)
  })

  it('names the demo reviewers as such to whoever enters the room', async () => {
    const [card] = await boardsOf(desk.viewer)
    const room = await roomOf(desk.viewer, card?.id ?? '')
    const demo = Object.values(room?.people ?? {}).filter((person) => person.kind === 'demo')
    expect(demo.map((person) => person.name).sort()).toEqual([
      'Lead editor (sample)',
      'Markets desk (sample)',
      'Research (sample)',
      'Second reader (sample)',
    ])
  })

  it('says so where nothing can be seeded', async () => {
    unfurnish('seedSample')
    expect((await bringBack(desk.owner)).json).toMatchObject({ code: 'NOT_SAVED', status: 503 })
  })
})
