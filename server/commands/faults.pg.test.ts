import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '#board/live/protocol.ts'
import { makeDb, type Db, type DbOptions } from '../db.ts'
import { env } from '../env.ts'
import { commandDb, db, furnish, sharesOf, unfurnish } from '../house.ts'
import { wireTo } from '../testing/cut-wire.ts'
import { useDatabase } from '../testing/database.ts'
import { aBoard, aClaim, aDesk, type Desk } from '../testing/world.ts'
import { boardCache } from './load/board-cache.ts'
import { checkBoard } from './check.ts'
import { faultOf } from './database-error.ts'
import { execute, type Request } from './execute.ts'
import { loadBoard } from './load-board.ts'
import { rebuildBoard } from './rebuild.ts'

useDatabase()
let desk: Desk
let boardId: string
let claimId: string

beforeEach(async () => {
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
  claimId = await aClaim(boardId, desk.checker)
})
afterEach(() => db().$executeRaw`DROP TRIGGER IF EXISTS trouble ON board_event`)

const comment = (body: string): Request => ({
  id: uuidv7(),
  boardId,
  command: { type: 'comment.add', commentId: uuidv7(), claimId, body },
})
const code = (answer: Answer) => ('refused' in answer ? answer.refused.code : answer.seq)
const countOf = (request: Request) => db().boardEvent.count({ where: { commandId: request.id } })

const databaseUrl = () => env().DATABASE_URL ?? ''

/** Makes the database itself do something when an event holding the word "trouble" is appended. */
async function onTrouble(action: string): Promise<void> {
  await db().$executeRawUnsafe(`CREATE OR REPLACE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.data::text LIKE '%trouble%' THEN ${action}; END IF; RETURN NEW; END $$`)
  await db().$executeRaw`CREATE TRIGGER trouble AFTER INSERT ON board_event FOR EACH ROW EXECUTE FUNCTION trouble()`
}

/** Gives commands another client for a while. */
async function withDb(url: string, options: DbOptions, work: (other: Db) => Promise<void>): Promise<void> {
  const usual = commandDb()
  const other = makeDb(url, options)
  unfurnish('commandDb')
  furnish('commandDb', () => other)
  try {
    await work(other)
  } finally {
    unfurnish('commandDb')
    furnish('commandDb', () => usual)
    await other.$disconnect()
  }
}

/** Holds so many connections of a client until the end of the work; each sleeps on its own. */
async function holding(client: Db, connections: number, work: () => Promise<void>): Promise<void> {
  const ends: (() => void)[] = []
  const held = Array.from({ length: connections }, () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: over, resolve: end } = Promise.withResolvers<void>()
    ends.push(end)
    const done = client.$transaction(async () => (begin(), await over), { maxWait: 10_000, timeout: 30_000 })
    return { begun, done }
  })
  await Promise.all(held.map((one) => one.begun))
  try {
    await work()
  } finally {
    for (const end of ends) end()
    await Promise.all(held.map((one) => one.done))
  }
}

describe('when the database fails', () => {
  it('[X1] a connection that dies before the commit saves nothing, and the same id goes through later', async () => {
    await onTrouble('PERFORM pg_terminate_backend(pg_backend_pid())')
    const request = comment('trouble')
    expect(code(await execute(request, desk.checker))).toBe('NOT_SAVED')
    expect(await countOf(request)).toBe(0)
    await db().$executeRaw`DROP TRIGGER trouble ON board_event`
    expect(code(await execute(request, desk.checker))).toBe(3)
    expect(await checkBoard(boardId)).toEqual([])
  })

  it('[X1] an answer that is lost after the commit is given when the same id is sent again', async () => {
    const wire = await wireTo(databaseUrl())
    const request = comment('saved, but nobody heard')
    await withDb(wire.url, {}, async () => {
      wire.swallowNextAnswer()
      expect(code(await execute(request, desk.checker))).toBe('NOT_SAVED')
      expect(code(await execute(request, desk.checker))).toBe(3)
    })
    await wire.close()
    expect(await countOf(request)).toBe(1)
    expect(code(await execute(comment('next'), desk.checker))).toBe(4)
  })

  it('[X7] a command whose rows the database refuses fails alone, and is a bug with an id', async () => {
    await onTrouble(`RAISE EXCEPTION 'no' USING ERRCODE = 'check_violation'`)
    const answers = await Promise.all(['a', 'b', 'trouble', 'c'].map((body) => execute(comment(body), desk.checker)))
    expect(answers.map(code)).toEqual([3, 4, 'FAULT', 5])
    expect(answers[2]).toMatchObject({
      refused: { problem: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
    expect(await checkBoard(boardId)).toEqual([])
  })

  it('answers BUSY when the lock of the board is not free in time, and writes nothing', async () => {
    const request = comment('waiting')
    await withDb(databaseUrl(), { lockMs: 100 }, async () => {
      await db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 AS locked FROM board WHERE id = ${boardId}::uuid FOR UPDATE`
        expect(code(await execute(request, desk.checker))).toBe('BUSY')
      })
      expect(await countOf(request)).toBe(0)
      expect(code(await execute(request, desk.checker))).toBe(3)
    })
  })

  it('answers BUSY when no connection of theirs is free in time, to one and to many at once, and writes nothing', async () => {
    await withDb(databaseUrl(), { poolSize: 2, waitMs: 1_500 }, async (other) => {
      const requests = ['alone', 'one of three', 'two', 'three'].map(comment)
      const [alone, ...together] = requests
      if (!alone) throw new Error('nothing to send')
      await holding(other, 2, async () => {
        expect(code(await execute(alone, desk.checker))).toBe('BUSY')
        boardCache().drop(boardId)
        expect((await Promise.all(together.map((one) => execute(one, desk.checker)))).map(code)).toEqual(
          together.map(() => 'BUSY'),
        )
        for (const request of requests) expect(await countOf(request)).toBe(0)
      })
      for (const [n, request] of requests.entries()) expect(code(await execute(request, desk.checker))).toBe(3 + n)
    })
  })

  it('answers BUSY when a command that was tried before finds no connection for its transaction', async () => {
    const request = comment('sent twice')
    await withDb(databaseUrl(), { poolSize: 1, waitMs: 1_500 }, async (other) => {
      await holding(other, 1, async () => {
        await expect(other.$transaction(async () => undefined, { maxWait: 100 })).rejects.toSatisfy(
          (error) => faultOf(error) === 'busy',
        )
        expect(code(await execute(request, desk.checker))).toBe('BUSY')
      })
    })
  })

  it('goes on saving while every connection of the readers is held and many more wait for one', async () => {
    const { reads } = sharesOf(env().DATABASE_POOL)
    await holding(db(), reads, async () => {
      const waiting = Array.from({ length: 50 }, () => db().$queryRaw`SELECT 1 AS read`.then(String, faultOf))
      for (let n = 0; n < 5; n += 1) expect(code(await execute(comment(`${n}`), desk.checker))).toBe(3 + n)
      const adding = { type: 'member.add', userId: uuidv7(), role: 'viewer' } as const
      expect(code(await execute({ id: uuidv7(), boardId, command: adding }, desk.owner))).toBe('NOT_FOUND')
      expect(new Set(await Promise.all(waiting))).toEqual(new Set(['busy']))
    })
    expect(await checkBoard(boardId)).toEqual([])
  }, 20_000)

  it('answers BUSY when the server takes no more connections; a changed password is no bug either', async () => {
    const other = new URL(databaseUrl())
    other.password = 'another'
    await db().$executeRawUnsafe(`CREATE ROLE narrow LOGIN PASSWORD 'narrow' CONNECTION LIMIT 0`)
    const full = Object.assign(new URL(databaseUrl()), { username: 'narrow', password: 'narrow' })
    await withDb(full.href, {}, async () => {
      expect(code(await execute(comment('x'), desk.checker))).toBe('BUSY')
    })
    await db().$executeRawUnsafe('DROP ROLE narrow')
    await withDb(other.href, {}, async (client) => {
      const failed: unknown = await client.$queryRaw`SELECT 1 AS one`.catch((error: unknown) => error)
      // Where the test server trusts everybody there is nothing to be seen.
      if (failed instanceof Error) expect(faultOf(failed)).toBe('unreachable')
    })
  })

  it('answers NOT_SAVED when the database cannot be reached', async () => {
    await withDb('postgresql://nobody:nothing@127.0.0.1:1/nowhere', {}, async () => {
      expect(code(await execute(comment('x'), desk.checker))).toBe('NOT_SAVED')
    })
    expect(code(await execute(comment('x'), desk.checker))).toBe(3)
  })

  it('[S3] writes of two processes on one board follow each other without a gap', async () => {
    const stale = boardCache().get(boardId)
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [comment('one'), comment('two')]
      await execute(one, desk.checker)
      // What another process remembers: the board as it was before.
      boardCache().drop(boardId)
      if (stale) boardCache().put(stale)
      expect(code(await execute(two, desk.editor))).toBe(4 + 2 * round)
    }
    expect(await checkBoard(boardId)).toEqual([])
  })
})

describe('after a fail-over that lost the last commits', () => {
  it('[S3] goes on from what is left of the log, and not from what this process remembers', async () => {
    const rename = (title: string): Request => ({ id: uuidv7(), boardId, command: { type: 'board.rename', title } })
    for (const title of ['kept', 'lost', 'lost too']) await execute(rename(title), desk.editor)
    await db().$transaction([
      db().$queryRaw`SELECT set_config('claimboard.sanctioned', 'on', true)`,
      db().$executeRaw`DELETE FROM board_event WHERE board_id = ${boardId}::uuid AND seq > 3`,
      db().$executeRaw`DELETE FROM command_receipt WHERE board_id = ${boardId}::uuid AND seq > 3`,
      db().$executeRaw`UPDATE board b SET seq = 3, title = 'kept', time = e.at, stored = NULL FROM board_event e
                        WHERE b.id = ${boardId}::uuid AND e.board_id = b.id AND e.seq = 3`,
    ])
    expect(code(await execute(comment('goes on'), desk.checker))).toBe(4)
    expect(await checkBoard(boardId)).toEqual([])
  })
})

describe('the log', () => {
  it('[H1] cannot be changed, shortened or emptied by the application', async () => {
    await expect(
      db().$executeRaw`UPDATE board_event SET data = '{}' WHERE board_id = ${boardId}::uuid`,
    ).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`DELETE FROM board_event WHERE board_id = ${boardId}::uuid`).rejects.toThrow(
      /append-only/,
    )
    await expect(db().$executeRaw`TRUNCATE board_event`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`DELETE FROM board WHERE id = ${boardId}::uuid`).rejects.toThrow(/before its log/)
  })

  it('holds on to its board and its people, and takes no event of a board or by a person that there is not', async () => {
    const by = desk.owner.userId
    await expect(db().$executeRaw`DELETE FROM user_account WHERE id = ${by}::uuid`).rejects.toThrow(
      /violates|cannot be deleted/,
    )
    const append = (board: string, person: string) => db().$executeRaw`
      INSERT INTO board_event (board_id, seq, at, by_id, command_id, type, v, data)
      VALUES (${board}::uuid, 9999, now(), ${person}::uuid, ${uuidv7()}::uuid, 'board.renamed', 1, '{}')`
    await expect(append(uuidv7(), by)).rejects.toThrow(/does not exist/)
    await expect(append(boardId, uuidv7())).rejects.toThrow(/by nobody/)
  })

  it('[T2] gives back tables that were damaged', async () => {
    await db().$executeRaw`UPDATE claim SET statement = 'forged', standing = 'true' WHERE board_id = ${boardId}::uuid`
    await db()
      .$executeRaw`DELETE FROM board_member WHERE board_id = ${boardId}::uuid AND user_id = ${desk.viewer.userId}::uuid`
    const damage = [`claims.${claimId}.standing`, `claims.${claimId}.statement`, `members.${desk.viewer.userId}`]
    expect((await checkBoard(boardId)).sort()).toEqual(damage.sort())
    expect((await rebuildBoard(boardId))?.sort()).toEqual(damage.sort())
    expect(await checkBoard(boardId)).toEqual([])
  })
  it('[T2] rebuilt by another process, is what this one goes on from too', async () => {
    await db().$executeRaw`UPDATE claim SET statement = 'forged' WHERE board_id = ${boardId}::uuid`
    boardCache().drop(boardId)
    expect((await loadBoard(boardId))?.claims[claimId]?.statement).toBe('forged')
    const remembered = boardCache().get(boardId)
    await rebuildBoard(boardId)
    if (remembered) boardCache().put(remembered)
    expect((await loadBoard(boardId))?.claims[claimId]?.statement).not.toBe('forged')
    expect(code(await execute(comment('goes on'), desk.checker))).toBe(3)
    expect(await checkBoard(boardId)).toEqual([])
  })
})
