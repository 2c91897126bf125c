import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SYSTEM } from '#board/board.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { boardCache } from '../commands/load/board-cache.ts'
import { loadHead } from '../commands/load-board.ts'
import { settleEnv } from '../env.ts'
import { db, piece, unfurnish } from '../house.ts'
import { useDatabase } from '../testing/database.ts'
import { connectAs, openLive, soon, type Ear, type LiveHouse } from '../testing/live.ts'
import { aBoard, aClaim, aDesk, must, type Desk, type Someone } from '../testing/world.ts'
import type { RealtimeOptions } from './gateway.ts'
import { Relay } from './relay.ts'

useDatabase()
let live: LiveHouse
let desk: Desk
let boardId: string
const ears: Ear[] = []

beforeEach(async () => {
  settleEnv({ COMMANDS_PER_SECOND: 100_000 })
  desk = await aDesk()
  boardId = await aBoard(desk.owner)
})
afterEach(async () => {
  ears.splice(0).forEach((ear) => ear.wire.disconnect())
  await live.close()
})

async function open(options: RealtimeOptions): Promise<void> {
  live = await openLive(options)
}

async function join(someone: Someone): Promise<Ear> {
  const ear = await connectAs(live.url, someone)
  ears.push(ear)
  await ear.hello(boardId)
  return ear
}

/** From now on commits of this process look like those of another one: nobody hears of them but through the database. */
function asAnotherProcess(): void {
  piece('committedListeners')?.clear()
  unfurnish('origin')
}

const rename = (title: string) => must(boardId, desk.owner, { type: 'board.rename', title })

/** Ends the connections that hear announcements, as a failing network would. */
const dropListening = () =>
  db().$queryRaw`SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
                  WHERE application_name = 'claimboard listen' AND datname = current_database()`

describe('the relay', () => {
  it('[W2] tells what another process commits as soon as it is announced', async () => {
    await open({ sweepMs: 60_000 })
    const ear = await join(desk.viewer)
    asAnotherProcess()
    for (const title of ['a', 'b', 'c']) await rename(title)
    await soon(() => expect(ear.seqs).toEqual([2, 3, 4]))
  })

  it('[W2] tells what was committed between the reading of a head and the watching of its board', async () => {
    await open({ sweepMs: 60_000 })
    const told: number[] = []
    const relay = new Relay(
      { tell: ({ events }) => told.push(...events.map(({ seq }) => seq)), lost: () => undefined },
      60_000,
    )
    const head = await loadHead(boardId)
    await rename('meanwhile')
    if (head) relay.watch(boardId, head)
    await soon(() => expect(told).toEqual([2]))
    relay.close()
  })

  it('[W2] finds by its sweep what was announced while nobody heard, without a gap', async () => {
    await open({ sweepMs: 250 })
    const ear = await join(desk.viewer)
    await rename('heard')
    asAnotherProcess()
    await dropListening()
    for (const title of ['a', 'b', 'c']) await rename(title)
    await soon(() => expect(ear.seqs).toEqual([2, 3, 4, 5]))
    await rename('heard again')
    await soon(() => expect(ear.seqs).toEqual([2, 3, 4, 5, 6]))
  })

  it('tells people of a board that vanished without a word that it is gone', async () => {
    await open({ sweepMs: 200 })
    const ear = await join(desk.viewer)
    await db().$transaction([
      db().$queryRaw`SELECT set_config('claimboard.sanctioned', 'on', true)`,
      db().$executeRaw`DELETE FROM board_event WHERE board_id = ${boardId}::uuid`,
      db().$executeRaw`DELETE FROM board WHERE id = ${boardId}::uuid`,
    ])
    await soon(() => expect(ear.goodbyes).toEqual([{ boardId, reason: 'removed' }]))
  })

  it('sends clients of a log that was replaced back to say hello', async () => {
    await open({ sweepMs: 200 })
    const ear = await join(desk.viewer)
    await db().board.update({ where: { id: boardId }, data: { epoch: uuidv7() } })
    await soon(() => expect(ear.wire.connected).toBe(false))
  })

  it('sends clients of a log that lost its end back to say hello', async () => {
    await open({ sweepMs: 200 })
    const ear = await join(desk.viewer)
    await rename('lost')
    await soon(() => expect(ear.seqs).toEqual([2]))
    await db().$transaction([
      db().$queryRaw`SELECT set_config('claimboard.sanctioned', 'on', true)`,
      db().$executeRaw`DELETE FROM board_event WHERE board_id = ${boardId}::uuid AND seq > 1`,
      db().$executeRaw`DELETE FROM command_receipt WHERE board_id = ${boardId}::uuid AND seq > 1`,
      db().$executeRaw`UPDATE board SET seq = 1, title = 'SoftBank' WHERE id = ${boardId}::uuid`,
    ])
    await soon(() => expect(ear.wire.connected).toBe(false))
    const back = await join(desk.viewer)
    await rename('goes on')
    await soon(() => expect(back.seqs).toEqual([2]))
  })

  it('hears commits of the other module graph of its process, which stands in the same queue', async () => {
    await open({ sweepMs: 60_000 })
    const ear = await join(desk.viewer)
    const here = piece('lanes')
    // What Next bundles is a second instance of every module, with nothing but globalThis in common.
    vi.resetModules()
    const bundled = await import('../commands/execute.ts')
    const command = { type: 'board.rename', title: 'From a route' }
    expect(await bundled.execute({ id: uuidv7(), boardId, command }, desk.owner)).toEqual({ seq: 2 })
    await soon(() => expect(ear.seqs).toEqual([2]))
    expect((await import('../house.ts')).piece('lanes')).toBe(here)
  })

  it('keeps the board in memory at what another process has committed', async () => {
    await open({ sweepMs: 60_000 })
    const ear = await join(desk.viewer)
    const before = boardCache().get(boardId)
    if (before === undefined) throw new Error('a board that is listened to is in memory')
    piece('committedListeners')?.clear()
    for (const title of ['a', 'b']) await rename(title)
    boardCache().drop(boardId)
    boardCache().put(before)
    await live.realtime.sweep()
    await soon(() => expect(ear.seqs).toEqual([2, 3]))
    expect(boardCache().get(boardId)?.board).toMatchObject({ seq: 3, title: 'b' })
  })

  it('lets go of a connection that takes nothing any more', async () => {
    await open({ sweepMs: 60_000, longestBacklog: 200_000 })
    const [slow, quick] = [await join(desk.viewer), await join(desk.editor)]
    const claimId = await aClaim(boardId, desk.editor)
    const { engine } = slow.wire.io
    // What a sleeping laptop looks like from here: the connection stands, and nothing is read from it.
    const raw: unknown = Reflect.get(Reflect.get(engine.transport, 'ws'), '_socket')
    if (!(raw instanceof Object && 'pause' in raw && typeof raw.pause === 'function'))
      throw new Error('no socket to pause')
    raw.pause()
    const body = 'x'.repeat(20_000)
    for (let round = 0; round < 60; round += 1) {
      await Promise.all(
        Array.from({ length: 20 }, () =>
          // More than any person may write in a day.
          must(boardId, SYSTEM, { type: 'comment.add', commentId: uuidv7(), claimId, body }),
        ),
      )
      if (live.realtime.connections() === 1) break
    }
    await soon(() => expect(live.realtime.connections()).toBe(1))
    expect(quick.wire.connected).toBe(true)
    // What it was sent and did not take is not kept either.
    await soon(async () => expect(await live.lines()).toBe(1))
  }, 30_000)

  it('says goodbye when it stops', async () => {
    await open({ sweepMs: 60_000 })
    const ear = await join(desk.viewer)
    await live.realtime.close()
    await soon(() => expect(ear.wire.connected).toBe(false))
    expect(ear.goodbyes).toEqual([{ boardId: null, reason: 'stopping' }])
    await pause(10)
  })
})
