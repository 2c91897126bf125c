import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { announceRevocation, announceUserRevoked } from '../../auth/revocations.ts'
import { hashOfToken, makeToken } from '../../auth/secret-token.ts'
import { sessionCookieName } from '../../auth/session-cookie.ts'
import { db } from '../../house.ts'
import { useDatabase } from '../../testing/database.ts'
import { connect, connectAs, soon, type Ear } from '../../testing/live.ts'
import { openProcess, type LiveProcess } from '../../testing/processes/open-process.ts'
import { findRedis, openRedis, type Redis } from '../../testing/processes/redis.ts'
import { aBoard, aClaim, aDesk, type Desk, type Someone } from '../../testing/world.ts'

useDatabase()
let desk: Desk
let boardId: string
const ears: Ear[] = []

beforeEach(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
})
afterEach(() => ears.splice(0).forEach((ear) => ear.wire.disconnect()))

async function join(at: LiveProcess, someone: Someone): Promise<Ear> {
  const ear = await connectAs(at.url, someone)
  ears.push(ear)
  const answer = await ear.hello(boardId)
  if ('refused' in answer) throw new Error(answer.refused.code)
  return ear
}
const rename = (title: string) => ({ type: 'board.rename' as const, title })
const names = (ear: Ear) => ear.present.map(({ userId }) => userId).sort()
const ids = (...people: Someone[]) => people.map(({ userId }) => userId).sort()

function presenceOfTwo(open: () => Promise<LiveProcess>): void {
  let [a, b]: LiveProcess[] = []
  const both = () => {
    if (!a || !b) throw new Error('two processes')
    return { a, b }
  }
  beforeAll(async () => {
    ;[a, b] = await Promise.all([open(), open()])
  }, 60_000)
  afterAll(async () => {
    await Promise.all([a?.end('SIGTERM'), b?.end('SIGTERM')])
  })

  it('[W4] shows the people of both, what they do, and that they went', async () => {
    const claimId = await aClaim(boardId, desk.editor)
    const [here, there] = [await join(both().a, desk.editor), await join(both().b, desk.viewer)]
    await soon(() => expect([names(here), names(there)]).toEqual(Array(2).fill(ids(desk.editor, desk.viewer))))
    here.wire.emit('presence', { boardId, claimId, at: 12, selection: [3, 9], typing: 'statement' })
    const place = { userId: desk.editor.userId, claimId, at: 12, selection: [3, 9], typing: 'statement' }
    await soon(() => expect(there.present).toContainEqual(expect.objectContaining(place)))
    here.wire.disconnect()
    await soon(() => expect(names(there)).toEqual(ids(desk.viewer)))
  })

  it('[W4] tells a process that comes later of everybody, be it many', async () => {
    // More than one packet holds, and no more for each than a person may say hello.
    const people = [desk.checker, desk.other].flatMap((one) => Array.from({ length: 20 }, () => one))
    const crowd = await Promise.all(people.map((one) => join(both().a, one)))
    const late = await open()
    const ear = await join(late, desk.viewer)
    await soon(() => expect(ear.present).toHaveLength(crowd.length + 1))
    await late.end('SIGTERM')
  }, 40_000)

  it('[W4] lets the people of a process that dies disappear within seconds, of one that ends at once', async () => {
    const watcher = await join(both().b, desk.viewer)
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const dying = await open()
      await join(dying, desk.editor)
      await soon(() => expect(names(watcher)).toEqual(ids(desk.viewer, desk.editor)))
      await dying.end(signal)
      await soon(() => expect(names(watcher)).toEqual(ids(desk.viewer)))
    }
  }, 40_000)
}

describe('two processes on one database', () => {
  let [a, b]: LiveProcess[] = []
  const both = () => {
    if (!a || !b) throw new Error('two processes')
    return { a, b }
  }
  beforeAll(async () => {
    ;[a, b] = await Promise.all([openProcess(), openProcess()])
  }, 60_000)
  afterAll(async () => {
    await Promise.all([a?.end('SIGTERM'), b?.end('SIGTERM')])
  })

  it('[W2] [S3] tell the listeners of both everything, in one order, while both write', async () => {
    const [here, there] = [await join(both().a, desk.editor), await join(both().b, desk.owner)]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? here : there).command(boardId, rename(`Title ${n}`))),
    )
    const seqs = answers.map((answer) => ('seq' in answer ? answer.seq : 0)).sort((one, other) => one - other)
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, n) => n + 2))
    await soon(() => expect([here.seqs, there.seqs]).toEqual([seqs, seqs]))
    expect(here.events).toEqual(there.events)
  })

  it('[X1] carry out a command once that is sent to both', async () => {
    const [here, there] = [await join(both().a, desk.editor), await join(both().b, desk.editor)]
    const id = uuidv7()
    const answers = await Promise.all([here, there, here].map((ear) => ear.command(boardId, rename('Once'), id)))
    expect(answers).toEqual(Array(3).fill({ seq: 2 }))
    await soon(() => expect([here.seqs, there.seqs]).toEqual([[2], [2]]))
  })

  it('[W5] send a removed member away from both', async () => {
    const [gone, also, owner] = [
      await join(both().a, desk.checker),
      await join(both().b, desk.checker),
      await join(both().a, desk.owner),
    ]
    await owner.command(boardId, { type: 'member.remove', userId: desk.checker.userId })
    for (const ear of [gone, also]) await soon(() => expect(ear.goodbyes).toEqual([{ boardId, reason: 'removed' }]))
    await soon(() => expect(names(owner)).toEqual(ids(desk.owner)))
  })

  it('[W5] tell the listeners of both that a board is gone', async () => {
    const [owner, there] = [await join(both().a, desk.owner), await join(both().b, desk.viewer)]
    await owner.command(boardId, { type: 'board.archive' })
    await owner.command(boardId, { type: 'board.remove' })
    for (const ear of [owner, there]) await soon(() => expect(ear.goodbyes).toEqual([{ boardId, reason: 'removed' }]))
  })

  it('close the connections of a sign-in that ended, in whichever of them they are', async () => {
    const token = makeToken()
    const expires = new Date(Date.now() + 3_600_000)
    const { id } = await db().session.create({
      data: { sessionToken: hashOfToken(token), userId: desk.editor.userId, expires },
    })
    const signedIn = (url: string) =>
      connect(url, { extraHeaders: { cookie: `${sessionCookieName()}=${token}`, origin: url } })
    const sessions = [await signedIn(both().a.url), await signedIn(both().b.url)]
    const others = [await join(both().a, desk.editor), await join(both().b, desk.editor)]
    ears.push(...sessions)
    await announceRevocation([id])
    for (const { goodbyes } of sessions)
      await soon(() => expect(goodbyes).toEqual([{ boardId: null, reason: 'signed_out' }]))
    expect(others.map(({ wire }) => wire.connected)).toEqual([true, true])
    await announceUserRevoked(desk.editor.userId)
    for (const { wire } of others) await soon(() => expect(wire.connected).toBe(false))
  })

  it('[W4] [W2] find each other again after their connections to the database were cut, and store nothing', async () => {
    const [here, there] = [await join(both().a, desk.editor), await join(both().b, desk.viewer)]
    for (let round = 0; round < 3; round += 1) {
      await db().$queryRaw`SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
        WHERE application_name IN ('claimboard peers', 'claimboard listen') AND datname = current_database()`
      here.wire.emit('presence', { boardId, at: round })
      await soon(() => expect(there.present).toContainEqual(expect.objectContaining({ at: round })))
    }
    await here.command(boardId, rename('Still told'))
    await soon(() => expect(there.seqs).toEqual([2]))
    const [table] = await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_tables WHERE tablename LIKE 'socket_io%'`
    expect(table).toBeUndefined()
  }, 40_000)
})

describe('presence over the database', () => presenceOfTwo(() => openProcess()))

const redisProgram = findRedis()
if (redisProgram === undefined)
  process.stderr.write('Not tested over Redis: there is no redis-server on this machine.\n')

describe.runIf(redisProgram !== undefined)('presence over Redis', () => {
  let redis: Redis | undefined
  beforeAll(async () => {
    redis = await openRedis(redisProgram ?? '')
  }, 30_000)
  afterAll(() => redis?.close())
  presenceOfTwo(() => openProcess({ REDIS_URL: redis?.url ?? '' }))

  it('[W4] leaves nothing behind in Redis', async () => {
    expect(await redis?.keys()).toEqual([])
  })

  it('goes on without presence of others while Redis is away, and finds them again', async () => {
    const [a, b] = await Promise.all([
      openProcess({ REDIS_URL: redis?.url ?? '' }),
      openProcess({ REDIS_URL: redis?.url ?? '' }),
    ])
    const [here, there] = [await join(a, desk.editor), await join(b, desk.viewer)]
    await soon(() => expect(names(there)).toEqual(ids(desk.editor, desk.viewer)))
    await redis?.stop()
    await soon(() => expect(names(there)).toEqual(ids(desk.viewer)))
    expect(await here.command(boardId, rename('Saved all the same'))).toEqual({ seq: 2 })
    await soon(() => expect(there.seqs).toEqual([2]))
    await redis?.start()
    await soon(() => expect(names(there)).toEqual(ids(desk.editor, desk.viewer)))
    await Promise.all([a.end('SIGTERM'), b.end('SIGTERM')])
  }, 40_000)
})
