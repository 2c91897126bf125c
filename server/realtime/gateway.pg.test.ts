import { inflateRawSync } from 'node:zlib'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyAll } from '#board/law/apply.ts'
import { inFull } from '#board/live/abridged.ts'
import { boardInLines } from '#board/live/pieces.ts'
import { PROTOCOL } from '#board/live/protocol.ts'
import { announceRevocation, announceUserRevoked } from '../auth/revocations.ts'
import { hashOfToken, makeToken } from '../auth/secret-token.ts'
import { sessionCookieName } from '../auth/session-cookie.ts'
import { differences } from '../commands/check.ts'
import { loadBoard, loadHead } from '../commands/load-board.ts'
import { settleEnv } from '../env.ts'
import { db } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { aToken, connect, connectAs, openLive, soon, type Ear, type LiveHouse } from '../testing/live.ts'
import { aBoard, aClaim, aDesk, aPerson, must, type Desk, type Someone } from '../testing/world.ts'

useDatabase()
let live: LiveHouse
let desk: Desk
let outsider: Someone
let boardId: string
const ears: Ear[] = []

beforeAll(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  live = await openLive({ sweepMs: 60_000 })
})
afterAll(() => live.close())
beforeEach(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  outsider = await aPerson()
})
afterEach(() => ears.splice(0).forEach((ear) => ear.wire.disconnect()))

async function join(someone: Someone): Promise<Ear> {
  const ear = await connectAs(live.url, someone)
  ears.push(ear)
  await ear.hello(boardId)
  return ear
}
const rename = (title: string) => ({ type: 'board.rename' as const, title })
const epochOf = async () => (await loadHead(boardId))?.epoch ?? ''

describe('hello', () => {
  it('[W1] answers a newcomer with a snapshot and everybody’s names', async () => {
    const ear = await connectAs(live.url, desk.viewer)
    ears.push(ear)
    const answer = await ear.hello(boardId)
    if (!('snapshot' in answer)) throw new Error('no snapshot')
    expect(differences(answer.snapshot.board, await loadBoard(boardId))).toEqual([])
    expect(answer.snapshot.epoch).toBe(await epochOf())
    expect(answer.snapshot.people[desk.editor.userId]).toEqual({ name: 'Edda Editor', kind: 'person' })
  })

  it('[W1] packs the snapshot for those who can unpack it, and it is the same board', async () => {
    const ear = await join(desk.viewer)
    const asked = { boardId, lastSeq: 0, protocol: PROTOCOL, packed: true }
    const answer = await ear.wire.emitWithAck('hello', asked)
    if (!('packed' in answer)) throw new Error('not packed')
    const board = boardInLines(inflateRawSync(answer.packed).toString())
    expect(board).toEqual(JSON.parse(JSON.stringify(await loadBoard(boardId))))
  })

  it('[W1] answers many who come at once alike, and each hears what follows', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => join(desk.viewer)))
    expect(await must(boardId, desk.owner, { type: 'board.rename', title: 'For all' })).toBe(2)
    await soon(() => expect(many.map((one) => one.seqs)).toEqual(many.map(() => [2])))
  })

  it('[W1] answers a client that was away with exactly what it missed', async () => {
    const before = await loadBoard(boardId)
    for (const title of ['One', 'Two', 'Three']) await must(boardId, desk.owner, rename(title))
    const ear = await connectAs(live.url, desk.viewer)
    ears.push(ear)
    const answer = await ear.hello(boardId, 1, await epochOf())
    if (!('tail' in answer)) throw new Error('no tail')
    const tail = inFull(answer.tail)
    expect(tail.map((event) => event.seq)).toEqual([2, 3, 4])
    expect(answer.seq).toBe(4)
    expect(differences(applyAll(before, tail), await loadBoard(boardId))).toEqual([])
    expect(await ear.hello(boardId, 4, await epochOf())).toMatchObject({ tail: { events: [], alike: [] }, seq: 4 })
  })

  it('[W1] answers with a snapshot where the client knows another log or a later one', async () => {
    const ear = await join(desk.viewer)
    expect(await ear.hello(boardId, 1, uuidv7())).toHaveProperty('snapshot')
    expect(await ear.hello(boardId, 99, await epochOf())).toHaveProperty('snapshot')
  })

  it('[W3] tells an older or a newer protocol to upgrade, in whatever shape it speaks, and stays connected', async () => {
    const ear = await connectAs(live.url, desk.viewer)
    ears.push(ear)
    const upgrade = { refused: { code: 'UPGRADE_REQUIRED' } }
    expect(await ear.hello(boardId, 0, '', PROTOCOL - 1)).toEqual(upgrade)
    const other: unknown = await ear.wire.emitWithAck(
      'hello',
      Object.assign({ boardId, lastSeq: 0, protocol: PROTOCOL + 1 }, { more: 1 }),
    )
    expect(other).toEqual(upgrade)
    await must(boardId, desk.owner, rename('Unheard'))
    expect(ear.wire.connected).toBe(true)
    expect(ear.packets).toEqual([])
  })

  it('gives an outsider the same answer for a board that exists and one that does not', async () => {
    const ear = await connectAs(live.url, outsider)
    ears.push(ear)
    expect(await ear.hello(boardId)).toEqual({ refused: { code: 'NOT_FOUND' } })
    expect(await ear.hello(uuidv7())).toEqual({ refused: { code: 'NOT_FOUND' } })
    await must(boardId, desk.owner, rename('Secret'))
    expect(ear.packets).toEqual([])
  })
})

describe('events', () => {
  it('[W2] reach everybody, the sender too, in order and once', async () => {
    const [sender, other] = [await join(desk.editor), await join(desk.viewer)]
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => sender.command(boardId, rename(`Title ${n}`))),
    )
    expect(answers.map((answer) => ('seq' in answer ? answer.seq : answer))).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 2),
    )
    await soon(() => expect([sender.seqs.length, other.seqs.length]).toEqual([30, 30]))
    expect(sender.seqs).toEqual(Array.from({ length: 30 }, (_, n) => n + 2))
    expect(other.events).toEqual(sender.events)
    // One packet for all that is new, not one an event.
    expect(sender.packets.length).toBeLessThan(30)
  })

  it('name whoever comes to the board', async () => {
    const ear = await join(desk.owner)
    await must(boardId, desk.owner, { type: 'member.add', userId: outsider.userId, role: 'checker' })
    await soon(() => expect(ear.seqs).toEqual([2]))
    expect(ear.packets[0]?.people?.[outsider.userId]).toEqual({ name: 'A checker', kind: 'person' })
  })

  it('[W5] never reach a removed member after the one that removes them', async () => {
    const [gone, stays] = [await join(desk.checker), await join(desk.editor)]
    await must(boardId, desk.owner, rename('Before'))
    await soon(() => expect(gone.seqs).toEqual([2]))
    const removal = must(boardId, desk.owner, { type: 'member.remove', userId: desk.checker.userId })
    await Promise.all([removal, ...['x', 'y', 'z'].map((title) => must(boardId, desk.owner, rename(title)))])
    await soon(() => expect(stays.seqs).toEqual([2, 3, 4, 5, 6]))
    await soon(() => expect(gone.goodbyes).toEqual([{ boardId, reason: 'removed' }]))
    expect(gone.seqs.filter((seq) => seq > 3)).toEqual([])
    expect(await gone.command(boardId, rename('Still here?'))).toEqual({ refused: { code: 'NOT_FOUND' } })
    expect(await gone.hello(boardId)).toEqual({ refused: { code: 'NOT_FOUND' } })
  })

  it('end with the board: everybody is told, and afterwards nothing of it is left', async () => {
    const ear = await join(desk.viewer)
    await must(boardId, desk.owner, { type: 'board.archive' })
    await must(boardId, desk.owner, { type: 'board.remove' })
    await soon(() => expect(ear.goodbyes).toEqual([{ boardId, reason: 'removed' }]))
    expect(ear.events.at(-1)?.type).toBe('board.removed')
    expect(await db().boardEvent.count({ where: { boardId } })).toBe(0)
    expect(await db().revision.count({ where: { boardId } })).toBe(0)
  })
})

describe('presence', () => {
  it('[W4] shows who is where and is never stored', async () => {
    const claimId = await aClaim(boardId, desk.editor)
    const rows = await countRows()
    const [one, two] = [await join(desk.editor), await join(desk.viewer)]
    one.wire.emit('presence', { boardId, claimId, at: 12, selection: [3, 9], typing: 'statement' })
    const place = { userId: desk.editor.userId, claimId, at: 12, selection: [3, 9], typing: 'statement' }
    await soon(() => expect(two.present).toContainEqual(expect.objectContaining(place)))
    expect(two.present).toHaveLength(2)
    one.wire.disconnect()
    await soon(() => expect(two.present.map((one) => one.userId)).toEqual([desk.viewer.userId]))
    // Two tokens were made for the two connections, nothing else.
    expect(await countRows()).toBe(rows + 2)
  })

  it('takes no sign from somebody who does not listen to the board', async () => {
    const [ear, stranger] = [await join(desk.editor), await connectAs(live.url, outsider)]
    ears.push(stranger)
    stranger.wire.emit('presence', { boardId })
    await stranger.hello(uuidv7())
    await soon(() => expect(ear.present).toHaveLength(1))
  })
})

async function countRows(): Promise<number> {
  const tables = await db().$queryRaw<
    { name: string }[]
  >`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
  const counts = await Promise.all(
    tables.map(({ name }) => db().$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}"`)),
  )
  return counts.reduce((sum, [row]) => sum + (row?.count ?? 0), 0)
}

describe('the door', () => {
  it('is closed to those who do not show who they are', async () => {
    await expect(connect(live.url, {})).rejects.toThrow('SIGNED_OUT')
    await expect(connect(live.url, { auth: { token: makeToken() } })).rejects.toThrow('SIGNED_OUT')
    await expect(connect(live.url, { auth: { token: { not: '' } } })).rejects.toThrow('SIGNED_OUT')
  })

  it('is closed to a page of somebody else than the cookie of its browser now belongs to', async () => {
    const token = makeToken()
    const expires = new Date(Date.now() + 3_600_000)
    await db().session.create({ data: { sessionToken: hashOfToken(token), userId: desk.editor.userId, expires } })
    const asPageOf = ({ userId }: Someone) =>
      connect(live.url, {
        auth: { userId },
        extraHeaders: { cookie: `${sessionCookieName()}=${token}`, origin: live.url },
      })
    await expect(asPageOf(desk.checker)).rejects.toThrow('SIGNED_OUT')
    ears.push(await asPageOf(desk.editor))
  })

  it.each(['websocket', 'polling'])('is closed to pages of another origin, by %s', async (transport) => {
    const auth = { token: await aToken(desk.owner) }
    const from = (origin: string) => connect(live.url, { auth, transports: [transport], extraHeaders: { origin } })
    await expect(from('https://evil.example')).rejects.toThrow()
    await expect(from('null')).rejects.toThrow()
    ears.push(await from(live.url), await from('http://localhost:3000'))
  })

  it('closes on sessions that were revoked, and on people who were deactivated', async () => {
    const token = makeToken()
    const expires = new Date(Date.now() + 3_600_000)
    const session = await db().session.create({
      data: { sessionToken: hashOfToken(token), userId: desk.editor.userId, expires },
    })
    const bySession = await connect(live.url, {
      extraHeaders: { cookie: `${sessionCookieName()}=${token}`, origin: live.url },
    })
    const byToken = await join(desk.editor)
    ears.push(bySession)
    await bySession.hello(boardId)
    await announceRevocation([session.id])
    await soon(() => expect(bySession.wire.connected).toBe(false))
    expect(bySession.goodbyes).toEqual([{ boardId: null, reason: 'signed_out' }])
    expect(byToken.wire.connected).toBe(true)
    await announceUserRevoked(desk.editor.userId)
    await soon(() => expect(byToken.wire.connected).toBe(false))
  })

  it('answers what is too large to be read with a refusal, writes nothing and stays open', async () => {
    const ear = await join(desk.editor)
    const seq = (await loadBoard(boardId))?.seq
    const claim = { type: 'claim.edit', claimId: uuidv7(), rev: 1, statement: 'x'.repeat(950_000) }
    expect(await ear.command(boardId, claim)).toEqual({ refused: { code: 'TOO_LARGE' } })
    expect(await ear.command(boardId, { ...claim, statement: 'x'.repeat(400_000) })).toMatchObject({
      refused: { code: 'INVALID', path: 'statement' },
    })
    expect((await loadBoard(boardId))?.seq).toBe(seq)
    expect(ear.wire.connected).toBe(true)
  })

  it('answers what cannot be read with a refusal, and stays open', async () => {
    const ear = await join(desk.editor)
    const say: (name: 'hello' | 'command', message: unknown) => Promise<unknown> = (name, message) =>
      Reflect.apply(ear.wire.emitWithAck, ear.wire, [name, message])
    const broken = [
      null,
      'x',
      [],
      {},
      { id: 1, boardId, command: {} },
      { id: uuidv7(), boardId, command: {}, more: 1 },
      { boardId, protocol: PROTOCOL },
    ]
    for (const message of broken) {
      expect(await say('command', message)).toMatchObject({ refused: { code: 'INVALID' } })
      expect(await say('hello', message)).toMatchObject({ refused: { code: 'INVALID' } })
    }
    for (const sent of ['presence', 'leave', 'hello', 'command', 'nonsense'])
      Reflect.apply(ear.wire.emit, ear.wire, [sent, { boardId: [] }, 'no answer'])
    expect(await ear.command(boardId, rename('Still here'))).toEqual({ seq: 2 })
  })
})
