import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type Call, withCookie, withToken } from '#app/api/testing/client.ts'
import { quoteAt } from '#board/text/anchor.ts'
import { db } from '#server/house.ts'
import { useDatabase } from '#server/testing/database.ts'
import { aBoard, aClaim, aDesk, type Desk, TEXT } from '#server/testing/world.ts'
import { POST } from './route.ts'

useDatabase()

let desk: Desk
let boardId: string
let claimId: string
let headers: Record<string, string>
beforeAll(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
  headers = await withToken(desk.owner)
})

const send = (request: Call) => call(POST, { method: 'POST', params: { boardId }, headers, ...request })
const rename = (title: string) => ({ id: uuidv7(), command: { type: 'board.rename', title } })
const head = async () => (await db().board.findUniqueOrThrow({ where: { id: boardId } })).seq

describe('POST /api/v1/boards/:id/commands', () => {
  it('carries a command out once, however often it is sent [X1]', async () => {
    const body = rename('Once')
    const answers = await Promise.all([send({ body }), send({ body }), send({ body })])
    const again = await send({ body })
    const seq = await head()
    expect([...answers, again].map(({ status, json }) => [status, json])).toEqual(Array(4).fill([200, { seq }]))
    expect(await db().boardEvent.count({ where: { boardId, commandId: body.id } })).toBe(1)
  })

  it('refuses an id that belongs to somebody else [X2]', async () => {
    const body = rename('Mine')
    await send({ body })
    const { status, json } = await send({ body, headers: await withToken(desk.editor) })
    expect(status).toBe(409)
    expect(json.code).toBe('COMMAND_ID_TAKEN')
  })

  it('answers a stale edit with both versions', async () => {
    const edit = (statement: string) => ({ id: uuidv7(), command: { type: 'claim.edit', claimId, rev: 1, statement } })
    expect((await send({ body: edit('Theirs') })).status).toBe(200)
    const before = await head()
    const { status, json } = await send({ body: edit('Mine') })
    expect(status).toBe(409)
    expect(json).toMatchObject({
      code: 'STALE_EDIT',
      theirs: { rev: 2, by: desk.owner.userId, fields: { statement: 'Theirs' } },
    })
    expect(await head()).toBe(before)
  })

  it('refuses words that do not stand in the article', async () => {
    const occurrence = { ...quoteAt(TEXT, 0, 8), exact: 'words that are not there' }
    const body = { id: uuidv7(), command: { type: 'claim.add', claimId: uuidv7(), statement: 'x', occurrence } }
    const { status, json } = await send({ body })
    expect([status, json.code]).toEqual([422, 'ANCHOR_MISMATCH'])
  })

  it('speaks the language of the reader', async () => {
    const german = await send({ body: '', headers: { ...headers, 'accept-language': 'de-AT,de;q=0.9' } })
    expect(german.json.detail).toContain('Anfrage')
    const chosen = await send({ body: '', headers: { ...headers, 'accept-language': 'de', cookie: 'language=en' } })
    expect(chosen.json.detail).toContain('request')
  })
})

const raw = (inner: string) => `{"id":"${uuidv7()}","command":${inner}}`
const MALFORMED: [string, Call, number][] = [
  ['nothing', { body: '' }, 400],
  ['an array', { body: [] }, 400],
  ['null', { body: 'null' }, 400],
  ['a number', { body: '1' }, 400],
  ['text that is not JSON', { body: '{"id":' }, 400],
  ['no id', { body: { command: { type: 'board.archive' } } }, 400],
  ['no command', { body: { id: uuidv7() } }, 400],
  ['an id of the wrong type', { body: { id: 7, command: { type: 'board.archive' } } }, 400],
  ['an id that is an operator', { body: { id: { not: '' }, command: { type: 'board.archive' } } }, 400],
  ['a title of the wrong type', { body: raw('{"type":"board.rename","title":{"set":"x"}}') }, 400],
  ['an unknown command', { body: raw('{"type":"board.explode"}') }, 400],
  ['a command of the house alone', { body: raw('{"type":"board.create"}') }, 400],
  ['a type out of the prototype', { body: raw('{"type":"constructor"}') }, 400],
  ['an unknown field', { body: raw('{"type":"board.archive","force":true}') }, 400],
  [
    'a key __proto__ outside',
    { body: `{"__proto__":{"type":"x"},"id":"${uuidv7()}","command":{"type":"board.archive"}}` },
    400,
  ],
  ['a key __proto__ inside', { body: raw('{"type":"board.archive","__proto__":{"x":1}}') }, 400],
  ['a key constructor', { body: raw('{"type":"board.archive","constructor":{"prototype":{}}}') }, 400],
  ['a lone surrogate', { body: raw('{"type":"board.rename","title":"\\ud800"}') }, 400],
  ['a NUL', { body: raw('{"type":"board.rename","title":"a\\u0000b"}') }, 400],
  ['a title of two lines', { body: raw('{"type":"board.rename","title":"a\\nb"}') }, 400],
  ['a title that is too long', { body: raw(`{"type":"board.rename","title":"${'x'.repeat(501)}"}`) }, 400],
  ['arrays 100,000 deep', { body: raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) }, 400],
  ['a number beyond all bounds', { body: raw(`{"type":"claim.edit","claimId":"${uuidv7()}","rev":1e400}`) }, 400],
  ['invalid UTF-8', { body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }, 400],
  ['ten megabytes', { body: raw(`{"type":"board.rename","title":"${'x'.repeat(10_000_000)}"}`) }, 413],
  ['a length that is too large', { body: '{}', headers: { 'content-length': '9999999999' } }, 413],
  ['a form', { body: 'id=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['plain text', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
  ['a compressed body', { body: '{}', headers: { 'content-encoding': 'gzip' } }, 415],
]

describe('a malformed body', () => {
  it.each(MALFORMED)('of %s is refused with a sentence and writes nothing [X3]', async (_what, request, status) => {
    const before = await head()
    const answer = await send({ ...request, headers: { ...headers, ...request.headers } })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.json).toMatchObject({
      status,
      detail: expect.stringMatching(/^\S.+ .+\.$/s),
      requestId: expect.any(String),
    })
    expect(JSON.stringify(answer.json)).not.toMatch(/node_modules|\.ts:|Error:/)
    expect(await head()).toBe(before)
  })
})

describe('who may send', () => {
  it('refuses nobody in particular, a wrong token and a revoked one alike', async () => {
    await db().apiToken.updateMany({ where: { userId: desk.other.userId }, data: { revokedAt: new Date() } })
    const revoked = await withToken(desk.other)
    await db().apiToken.updateMany({ where: { userId: desk.other.userId }, data: { revokedAt: new Date() } })
    for (const nobody of [{}, { authorization: 'Bearer claimboard_wrong' }, { authorization: 'Basic eDp5' }, revoked]) {
      const { status, json, headers: answered } = await send({ body: rename('x'), headers: nobody })
      expect([status, json.code]).toEqual([401, 'SIGNED_OUT'])
      expect(answered.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('takes a cookie from a page of the desk and from no other', async () => {
    expect((await send({ body: rename('By cookie'), headers: await withCookie(desk.owner) })).status).toBe(200)
    for (const origin of ['https://evil.example', 'null', null]) {
      const { status, json } = await send({ body: rename('Forged'), headers: await withCookie(desk.owner, origin) })
      expect([origin, status, json.code]).toEqual([origin, 403, 'BAD_ORIGIN'])
    }
  })

  it('takes nothing from somebody who was deactivated', async () => {
    const gone = await withToken(desk.other)
    await db().user.update({ where: { id: desk.other.userId }, data: { deactivatedAt: new Date() } })
    expect((await send({ body: rename('x'), headers: gone })).status).toBe(401)
  })
})
