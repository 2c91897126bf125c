import { v7 as uuidv7 } from 'uuid'
import { array } from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, withToken } from '#app/api/testing/client.ts'
import { db } from '#server/house.ts'
import { inboxItem } from '#board/answers/inbox-item.ts'
import { deskOf } from '#server/auth/desk/read-desk.ts'
import { viewerFromHeaders } from '#server/auth/viewer.ts'
import { readMarksOf } from '#server/queries/read-marks.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aBoard, aClaim, aComment, aDesk, aPerson, type Desk, must } from '#server/testing/world.ts'
import { GET as readInbox } from './inbox/route.ts'
import { POST as markInboxRead } from './inbox/read/route.ts'
import { PUT as markRead } from './read/route.ts'
import { GET as whoAmI } from './route.ts'

useDatabase()

let desk: Desk
let boardId: string
let claimId: string
beforeAll(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
})

const inboxOf = async (who: Desk[keyof Desk]) => {
  const { json } = await call(readInbox, { headers: await withToken(who) })
  return { items: array(inboxItem).parse(json.items), unread: json.unread }
}

it('says who the token belongs to', async () => {
  const { json } = await call(whoAmI, { headers: await withToken(desk.editor) })
  const { userId, name, email, role } = desk.editor
  expect(json).toEqual({ userId, name, email, role })
})

describe('the inbox', () => {
  it('holds mentions, replies and assignments with the way to the claim, and never one’s own doing', async () => {
    const thread = await aComment(
      boardId,
      desk.editor,
      claimId,
      `<@${desk.checker.userId}> <@${desk.editor.userId}> look`,
    )
    await aComment(boardId, desk.checker, claimId, 'Seen.', thread)
    await must(boardId, desk.owner, { type: 'claim.assign', claimId, assigneeId: desk.checker.userId })
    const checker = await inboxOf(desk.checker)
    expect(checker.items.map((item) => [item.kind, item.by])).toEqual([
      ['assigned', desk.owner.userId],
      ['mention', desk.editor.userId],
    ])
    expect(checker.items[0]).toMatchObject({
      boardId,
      claimId,
      claimNo: 1,
      boardTitle: 'SoftBank',
      byName: 'Olga Owner',
    })
    expect((await inboxOf(desk.editor)).items.map((item) => item.kind)).toEqual(['reply'])
  })

  it('marks lines as read, one or all, but nobody else’s', async () => {
    const { items } = await inboxOf(desk.checker)
    const foreign = (await inboxOf(desk.editor)).items[0]
    const headers = await withToken(desk.checker)
    const read = (body: unknown) => call(markInboxRead, { method: 'POST', headers, body })
    expect((await read({ ids: [items[1]?.id, foreign?.id] })).json).toEqual({ unread: 1 })
    expect((await inboxOf(desk.editor)).unread).toBe(1)
    expect((await inboxOf(desk.checker)).items.map((item) => item.readAt === null)).toEqual([true, false])
    expect((await read({ all: true })).json).toEqual({ unread: 0 })
    for (const body of [{}, { all: false }, { ids: [] }, { ids: ['x'] }, { all: true, ids: [] }]) {
      expect((await read(body)).status).toBe(400)
    }
  })

  it('tells who did it apart from whoever has a name that looks the same, as the desk does', async () => {
    const twin = await aPerson('viewer', 'OLGA  owner')
    const shown = [desk.owner, twin].map(({ userId, name }) => `${name.replace('  ', ' ')} (${userId.slice(-4)})`)
    const assigned = (await inboxOf(desk.checker)).items.find((item) => item.kind === 'assigned')
    expect(assigned?.byName).toBe(shown[0])
    const viewer = await viewerFromHeaders(new Headers(await withToken(desk.owner)))
    const names = viewer === null ? [] : (await deskOf(viewer)).people.map((person) => person.name)
    expect(names).toEqual(expect.arrayContaining([...shown, 'Chris Checker']))
    await db().user.delete({ where: { id: twin.userId } })
  })

  it('forgets a board on which one no longer sits', async () => {
    const guest = await aPerson('checker')
    await must(boardId, desk.owner, { type: 'member.add', userId: guest.userId, role: 'checker' })
    await aComment(boardId, desk.owner, claimId, `<@${guest.userId}>`)
    const headers = await withToken(guest)
    expect((await call(readInbox, { headers })).json).toMatchObject({ unread: 1 })
    await must(boardId, desk.owner, { type: 'member.remove', userId: guest.userId })
    expect((await call(readInbox, { headers })).json).toEqual({ items: [], unread: 0 })
  })
})

describe('PUT /api/v1/me/read', () => {
  it('moves forward only, not beyond the log, and reads the inbox along', async () => {
    const headers = await withToken(desk.other)
    await aComment(boardId, desk.owner, claimId, `<@${desk.other.userId}>`)
    const head = (await db().board.findUniqueOrThrow({ where: { id: boardId } })).seq
    const mark = (seq: number) => call(markRead, { method: 'PUT', headers, body: { boardId, claimId, seq } })
    expect((await mark(head - 1)).json).toEqual({ unread: 1 })
    expect((await mark(head + 1_000)).json).toEqual({ unread: 0 })
    await mark(1)
    expect(await readMarksOf(desk.other, boardId)).toEqual({ [claimId]: head })
  })

  it('has one line for the unread replies of a thread, which goes on to the first that is not read', async () => {
    const own = await aBoard(desk.owner)
    const claim = await aClaim(own, desk.checker)
    const headers = await withToken(desk.checker)
    const thread = await aComment(own, desk.checker, claim, 'Who has the filing?')
    const other = await aComment(own, desk.checker, claim, 'And the day?')
    const seqs: number[] = []
    const reply = async (who: Desk[keyof Desk], to = thread) => {
      await aComment(own, who, claim, 'I do.', to)
      seqs.push((await db().board.findUniqueOrThrow({ where: { id: own } })).seq)
    }
    for (const who of [desk.owner, desk.editor, desk.checker, desk.owner]) await reply(who)
    await reply(desk.editor, other)
    const lines = async () =>
      (await inboxOf(desk.checker)).items
        .filter((item) => item.boardId === own && item.readAt === null)
        .map(({ threadId, by, more }) => [threadId, by, more])
    const mark = (seq = 0) => call(markRead, { method: 'PUT', headers, body: { boardId: own, claimId: claim, seq } })
    expect(await lines()).toEqual([
      [other, desk.editor.userId, 0],
      [thread, desk.owner.userId, 2],
    ])
    await mark(seqs[0])
    expect((await lines())[1]).toEqual([thread, desk.editor.userId, 1])
    await mark(seqs[1])
    expect((await lines())[1]).toEqual([thread, desk.owner.userId, 0])
    await mark(seqs[3])
    expect(await lines()).toEqual([[other, desk.editor.userId, 0]])
    await mark(seqs[4])
    expect(await lines()).toEqual([])
    await reply(desk.owner)
    expect(await lines()).toEqual([[thread, desk.owner.userId, 0]])
  })

  it('answers an outsider, an unknown claim and an unknown board alike', async () => {
    const outsider = await withToken(await aPerson('owner'))
    const member = await withToken(desk.other)
    const answers = [
      await call(markRead, { method: 'PUT', headers: outsider, body: { boardId, claimId, seq: 1 } }),
      await call(markRead, { method: 'PUT', headers: member, body: { boardId, claimId: uuidv7(), seq: 1 } }),
      await call(markRead, { method: 'PUT', headers: member, body: { boardId: uuidv7(), claimId, seq: 1 } }),
    ]
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(3).fill([404, 'NOT_FOUND']))
    expect(await db().readMark.count({ where: { claimId, user: { email: { contains: 'outsider' } } } })).toBe(0)
  })
})
