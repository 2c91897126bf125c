import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { call, withToken } from '#app/api/testing/client.ts'
import { applyAll } from '#board/law/apply.ts'
import type { Event } from '#board/law/event.ts'
import { board, directory, event } from '#server/http/api/shapes.ts'
import { useDatabase } from '#server/testing/database.ts'
import {
  aBoard,
  aClaim,
  aComment,
  aDesk,
  aPerson,
  aVerdict,
  type Desk,
  must,
  type Someone,
} from '#server/testing/world.ts'
import { GET as readBoard } from './route.ts'
import { GET as readEvents } from './events/route.ts'
import { POST as sendCommand } from './commands/route.ts'

useDatabase()

let desk: Desk
let outsider: Someone
let boardId: string
let claimId: string
beforeAll(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  outsider = await aPerson('owner', 'Otto Outsider')
  claimId = await aClaim(boardId, desk.checker)
  await aVerdict(boardId, desk.other, claimId)
  await aComment(boardId, desk.editor, claimId, `<@${desk.owner.userId}> and <@${uuidv7()}>`)
})

const of = (id: string) => ({ params: { boardId: id } })

describe('GET /api/v1/boards/:id', () => {
  it('gives the board with its seq and the names of everybody in it', async () => {
    const { status, json } = await call(readBoard, { ...of(boardId), headers: await withToken(desk.viewer) })
    expect(status).toBe(200)
    const snapshot = z.object({ seq: z.int(), epoch: z.string().min(1), board, people: directory }).parse(json)
    expect(snapshot.seq).toBe(snapshot.board.seq)
    expect(
      Object.values(snapshot.people)
        .map((person) => person.name)
        .sort(),
    ).toEqual(
      Object.values(desk)
        .map((person) => person.name)
        .sort(),
    )
  })

  it('still names somebody who has left', async () => {
    const own = await aBoard(desk.owner)
    const guest = await aPerson('checker', 'Gone Soon')
    await must(own, desk.owner, { type: 'member.add', userId: guest.userId, role: 'checker' })
    const claim = await aClaim(own, guest)
    await must(own, guest, { type: 'claim.setStatus', claimId: claim, status: 'done' })
    await must(own, desk.owner, { type: 'member.remove', userId: guest.userId })
    const { json } = await call(readBoard, { ...of(own), headers: await withToken(desk.owner) })
    expect(directory.parse(json.people)[guest.userId]?.name).toBe('Gone Soon')
    const gone = await call(readBoard, { ...of(own), headers: await withToken(guest) })
    expect(gone.status).toBe(404)
  })
})

describe('[X4] an outsider', () => {
  it.each([
    ['the board', readBoard, {}],
    ['its log', readEvents, {}],
    ['a command', sendCommand, { method: 'POST', body: { id: uuidv7(), command: { type: 'board.archive' } } }],
    ['a malformed command', sendCommand, { method: 'POST', body: { id: uuidv7(), command: { type: 'nonsense' } } }],
  ])('gets for %s the same answer as for a board that is not there', async (_what, handler, request) => {
    const headers = await withToken(outsider)
    const [there, missing, nonsense] = await Promise.all(
      [boardId, uuidv7(), 'not-an-id'].map((id) => call(handler, { ...request, ...of(id), headers })),
    )
    expect(there?.status).toBe(404)
    const { requestId: _one, ...body } = there?.json ?? {}
    for (const other of [missing, nonsense]) {
      const { requestId: _other, ...same } = other?.json ?? {}
      expect(same).toEqual(body)
    }
  })
})

describe('GET /api/v1/boards/:id/events', () => {
  it('gives the log in order, of which the board is the fold [S4]', async () => {
    const headers = await withToken(desk.checker)
    const pages = z.object({ events: event.array(), seq: z.int() })
    const first = await call(readEvents, { ...of(boardId), headers, query: '?limit=2' })
    const rest = await call(readEvents, { ...of(boardId), headers, query: '?after=2&limit=1000' })
    const head = pages.parse(rest.json).seq
    expect(pages.parse(first.json).events.map((one) => one.seq)).toEqual([1, 2])
    expect(pages.parse(rest.json).events.at(-1)?.seq).toBe(head)
    const events: Event[] = JSON.parse(JSON.stringify([first.json.events, rest.json.events])).flat()
    const { json } = await call(readBoard, { ...of(boardId), headers })
    expect(applyAll(null, events)).toEqual(json.board)
  })

  it('gives the log of one claim', async () => {
    const headers = await withToken(desk.checker)
    const { json } = await call(readEvents, { ...of(boardId), headers, query: `?claimId=${claimId}` })
    const types = event
      .array()
      .parse(json.events)
      .map((one) => one.type)
    expect(types).toEqual(['claim.added', 'verdict.given', 'comment.added'])
  })

  it.each(['?limit=0', '?limit=1001', '?after=-1', '?after=x', '?claimId=x', '?unknown=1'])(
    'refuses %s with a sentence',
    async (query) => {
      const { status, json } = await call(readEvents, { ...of(boardId), headers: await withToken(desk.owner), query })
      expect(status).toBe(400)
      expect(json).toMatchObject({ code: 'INVALID', detail: expect.stringMatching(/\S \S/) })
    },
  )
})
