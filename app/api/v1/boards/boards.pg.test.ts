import { v7 as uuidv7 } from 'uuid'
import { array } from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, withToken } from '#app/api/testing/client.ts'
import { db } from '#server/house.ts'
import { boardCard } from '#board/answers/board-card.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aBoard, aClaim, aDesk, aPerson, type Desk, must, TEXT } from '#server/testing/world.ts'
import { GET, POST } from './route.ts'

useDatabase()

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})

const newBoard = { title: 'A column', language: 'de', article: { text: TEXT } }

describe('POST /api/v1/boards', () => {
  it('opens a board with the whole desk on it and answers where it is', async () => {
    const { status, json } = await call(POST, {
      method: 'POST',
      headers: await withToken(desk.checker),
      body: newBoard,
    })
    expect(status).toBe(201)
    expect(json.seq).toBe(1)
    const seats = await db().boardMember.findMany({ where: { boardId: `${json.boardId}` } })
    expect(seats).toHaveLength(5)
  })

  it('opens one board for the same request twice [X1]', async () => {
    const headers = await withToken(desk.editor)
    const body = { ...newBoard, boardId: uuidv7() }
    const [first, second] = await Promise.all([1, 2].map(() => call(POST, { method: 'POST', headers, body })))
    expect(first?.json).toEqual({ boardId: body.boardId, seq: 1 })
    expect(second?.json).toEqual(first?.json)
    expect(await db().boardEvent.count({ where: { boardId: body.boardId } })).toBe(1)
  })

  it('refuses somebody who may only read', async () => {
    const { status, json } = await call(POST, { method: 'POST', headers: await withToken(desk.viewer), body: newBoard })
    expect(status).toBe(403)
    expect(json).toMatchObject({ code: 'FORBIDDEN', status: 403 })
  })

  it.each([
    ['no text', { ...newBoard, article: {} }, 'article.text'],
    ['an empty text', { ...newBoard, article: { text: ' \n ' } }, 'article.text'],
    ['a lone surrogate', { ...newBoard, title: 'a\ud800' }, 'title'],
    ['a NUL', { ...newBoard, article: { text: 'a\u0000b' } }, 'article.text'],
    ['an address that is none', { ...newBoard, article: { text: TEXT, url: 'javascript:alert(1)' } }, 'article.url'],
    ['an unknown field', { ...newBoard, isSample: true }, 'isSample'],
    ['a language that is none', { ...newBoard, language: 'Deutsch!' }, 'language'],
    ['a text beyond the limit', { ...newBoard, article: { text: 'x'.repeat(400_001) } }, 'article.text'],
  ])('refuses %s, says where, and opens nothing', async (_what, body, path) => {
    const before = await db().board.count()
    const { status, json } = await call(POST, { method: 'POST', headers: await withToken(desk.owner), body })
    expect(status).toBe(400)
    expect(json).toMatchObject({ code: 'INVALID', path })
    expect(await db().board.count()).toBe(before)
  })
})

describe('GET /api/v1/boards', () => {
  it('lists what the viewer has a seat on, with counts and the last change', async () => {
    const boardId = await aBoard(desk.owner, { title: 'Counted' })
    await aClaim(boardId, desk.checker)
    const { status, json } = await call(GET, { headers: await withToken(desk.viewer) })
    expect(status).toBe(200)
    const cards = array(boardCard).parse(json.boards)
    const card = cards.find((one) => one.id === boardId)
    expect(card).toMatchObject({
      title: 'Counted',
      claims: 1,
      role: 'viewer',
      present: [],
      changedBy: { name: 'Chris Checker' },
    })
    expect(card?.byStanding).toEqual([{ code: 'none', count: 1 }])
  })

  it('shows nothing to somebody who came after, nor a removed board to anybody', async () => {
    const late = await aPerson('owner', 'Late Comer')
    const boardId = await aBoard(desk.owner)
    const isListed = async () => {
      const { json } = await call(GET, { headers: await withToken(desk.owner) })
      return JSON.stringify(json).includes(boardId)
    }
    expect(await isListed()).toBe(true)
    await must(boardId, desk.owner, { type: 'board.archive' })
    expect(await isListed()).toBe(true)
    await must(boardId, desk.owner, { type: 'board.remove' })
    expect(await isListed()).toBe(false)
    const before = await aBoard(desk.owner)
    await must(before, desk.owner, { type: 'member.remove', userId: late.userId })
    const { json } = await call(GET, { headers: await withToken(late) })
    expect(json.boards).toEqual([])
  })
})
