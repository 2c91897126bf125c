import { afterAll, beforeAll, expect, it } from 'vitest'
import { call, withCookie, withToken, type Reply } from '#app/api/testing/client.ts'
import { db, piece, unfurnish } from '#server/house.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aBoard, aClaim, aDesk, must, type Desk } from '#server/testing/world.ts'
import { GET } from './route.ts'

useDatabase()
let desk: Desk
let boardId: string
let mine: Record<string, string>

beforeAll(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  await aClaim(boardId, desk.checker)
  mine = await withToken(desk.viewer)
})
afterAll(() => {
  piece('reports')?.close()
  unfurnish('reports')
})

const ask = (query: string, headers: Record<string, string> = {}, id = boardId): Promise<Reply> =>
  call(GET, { params: { boardId: id }, query, headers: { ...mine, ...headers } })

it(
  'answers with the file once it is made, and with nothing but its tag to who has it',
  { timeout: 60_000 },
  async () => {
    const first = await ask('?format=json')
    expect(first.status).toBe(200)
    expect(first.json).toMatchObject({ boardId, seq: 2 })
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect((await ask('?format=json&at=2', { 'if-none-match': tag })).status).toBe(304)
    expect((await ask('?format=json&at=1', { 'if-none-match': tag })).status).toBe(200)
  },
)

it('says where it stands to who does not want to wait, and gives it at that place', { timeout: 60_000 }, async () => {
  const early = await ask('?format=pdf&language=de', { prefer: 'respond-async' })
  expect(early.status).toBe(202)
  expect(early.json).toEqual({ state: 'making', ahead: 0, seq: 2 })
  expect(early.headers.get('retry-after')).toBe('2')
  const place = new URL(early.headers.get('location') ?? '', 'http://localhost:3000')
  expect(place.pathname).toBe(`/api/v1/boards/${boardId}/report`)
  const other = await ask('?format=csv&at=1', { prefer: 'wait=0' })
  expect([other.status, other.json.state]).toEqual([202, 'waiting'])
  const ready = await ask(place.search, { prefer: 'wait=50' })
  expect(ready.status).toBe(200)
  expect(ready.headers.get('content-type')).toBe('application/pdf')
})

it(
  'gives nothing to who lost the right to it while it was made, not even that it is there',
  { timeout: 60_000 },
  async () => {
    const theirs = await withToken(desk.other)
    const asked = ask('?format=pdf&at=1', theirs)
    await must(boardId, desk.owner, { type: 'member.remove', userId: desk.other.userId })
    expect((await asked).status).toBe(404)
    expect((await ask('?format=pdf&at=1', theirs)).status).toBe(404)

    const signedIn = await withCookie(desk.editor)
    const late = call(GET, { params: { boardId }, query: '?format=pdf', headers: signedIn })
    // Once it waits for the report, and before that is made.
    await new Promise((resolve) => setTimeout(resolve, 5))
    await db().session.deleteMany({ where: { userId: desk.editor.userId } })
    expect((await late).status).toBe(401)
  },
)

it('refuses what no board has, and to outsiders everything', async () => {
  expect((await ask('?at=99')).status).toBe(404)
  expect((await ask('?at=0')).status).toBe(400)
  expect((await ask('?format=docx')).status).toBe(400)
  expect((await ask('', {}, await aBoard(desk.owner))).status).toBe(200)
  const gone = await aBoard(desk.owner)
  await must(gone, desk.owner, { type: 'member.remove', userId: desk.viewer.userId })
  expect((await ask('', {}, gone)).status).toBe(404)
})
