import { describe, expect, test, vi } from 'vitest'
import { recordId, userId, World } from '#board/testing/world.ts'
import { EPOCH } from '../testing/memory-line.ts'
import { roomOn } from '../testing/room-on.ts'
import { memoryKeep } from './keep/memory-keep.ts'
import { boardIn } from './room-state.ts'

const claimId = recordId(10)

function aWorld() {
  const world = World.open()
  world.claim(10, '5,8 Milliarden')
  return world
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a room', () => {
  test('shows a change at once, sends it, and settles on the server’s answer [R1] [R2] [W2]', async () => {
    const { room, net } = roomOn(aWorld())
    room.start()
    await settled()
    expect(room.store.state().link).toBe('live')
    const sent = room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    expect(boardIn(room.store.state()).claims[claimId]?.status).toBe('done')
    expect(await sent.done).toEqual({ seq: net.server.board.seq })
    await settled()
    expect(room.store.state().replica.pending).toEqual([])
    expect(room.store.state().replica.confirmed).toEqual(net.server.board)
    room.stop()
  })

  test('keeps changes while the line is down and sends them in order when it is back [R3] [R5]', async () => {
    const { room, line, net, keep } = roomOn(aWorld())
    room.start()
    await settled()
    line.cut()
    expect(room.store.state().link).toBe('offline')
    room.send({ type: 'claim.setStatus', claimId, status: 'in_progress' })
    room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    await settled()
    expect(keep.commands.size).toBe(2)
    line.join()
    await settled()
    expect(net.server.board.claims[claimId]?.status).toBe('done')
    expect(net.server.log.slice(-2).map((event) => event.type)).toEqual(['claim.statusSet', 'claim.statusSet'])
    expect(keep.commands.size).toBe(0)
    room.stop()
  })

  test('sends what a crashed page left behind, once [R5] [X1]', async () => {
    const left = { id: recordId(99), command: { type: 'claim.setStatus', claimId, status: 'done' }, at: 5 } as const
    const { room, net } = roomOn(aWorld(), { keep: memoryKeep({ commands: [left] }) })
    net.execute({ userId: userId(3), kind: 'person' }, left.id, left.command)
    const length = net.server.log.length
    room.start()
    await settled()
    expect(net.server.board.claims[claimId]?.status).toBe('done')
    expect(net.server.log).toHaveLength(length)
    expect(room.store.state().replica.pending).toEqual([])
    room.stop()
  })

  test('tells of a kept change that today’s law cannot read, and goes on with the others [R5]', async () => {
    const good = { id: recordId(98), command: { type: 'claim.setStatus', claimId, status: 'done' }, at: 5 } as const
    const old = { id: recordId(97), command: Object.assign({}, good.command, { type: 'claim.rate' }), at: 4 }
    const { room, net, keep } = roomOn(aWorld(), { keep: memoryKeep({ commands: [old, good] }) })
    const told = vi.fn()
    room.onRefusal(told)
    room.start()
    await settled()
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'INVALID' }))
    expect(keep.unsaved.get(old.id)).toMatchObject({ command: old.command, refusal: { code: 'INVALID' } })
    expect(net.server.board.claims[claimId]?.status).toBe('done')
    expect(keep.commands.size).toBe(0)
    room.stop()
  })

  test('takes a refused change back and tells of it once [R2] [X3]', async () => {
    const { room, net } = roomOn(aWorld())
    const told = vi.fn()
    room.onRefusal(told)
    room.start()
    await settled()
    const stale = { type: 'claim.edit', claimId, rev: 7, statement: 'Neu' } as const
    const answer = await room.send(stale).done
    expect(answer).toMatchObject({ refused: { code: 'STALE_EDIT' } })
    await room.send(stale, { settle: () => true }).done
    expect(told).toHaveBeenCalledTimes(1)
    expect(boardIn(room.store.state())).toEqual(net.server.board)
    room.stop()
  })

  test('refuses a malformed command here, without asking the server', async () => {
    const { room, net } = roomOn(aWorld())
    const { length } = net.server.log
    const { done } = room.send({ type: 'claim.edit', claimId, rev: 1, statement: ' ' })
    expect(await done).toMatchObject({ refused: { code: 'INVALID', path: 'statement' } })
    expect(net.server.log).toHaveLength(length)
  })

  test('asks for the tail when packets were lost, and never skips a gap [S4]', async () => {
    const { room, net, give } = roomOn(aWorld())
    room.start()
    await settled()
    net.server.execute(
      recordId(90),
      { type: 'claim.setStatus', claimId, status: 'done' },
      { userId: userId(2), kind: 'person' },
      1,
    )
    const lost = net.server.log.length
    give(2, { type: 'claim.drop', claimId, reason: 'doppelt' })
    await settled()
    expect(net.server.log.length).toBe(lost + 1)
    expect(room.store.state().replica.confirmed).toEqual(net.server.board)
    room.stop()
  })

  test('takes its own events for the answer when the line breaks before the ack', async () => {
    const { room, line, net, keep } = roomOn(aWorld())
    room.start()
    await settled()
    line.cut()
    const { id, done } = room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    net.execute({ userId: userId(3), kind: 'person' }, id, { type: 'claim.setStatus', claimId, status: 'done' })
    line.command = () => new Promise(() => undefined)
    line.join()
    expect(await done).toEqual({ seq: net.server.board.seq })
    expect(keep.commands.size).toBe(0)
    expect(room.store.state().replica.pending).toEqual([])
    room.stop()
  })

  test('takes the shorter log of a server that lost its end, instead of staying ahead of it', async () => {
    const world = aWorld()
    const before = world.board
    const { room, line, give } = roomOn(world)
    room.start()
    await settled()
    give(2, { type: 'claim.setStatus', claimId, status: 'done' })
    expect(room.store.state().replica.confirmed.seq).toBe(before.seq + 1)
    line.cut()
    line.hello = async () => ({ snapshot: { board: before, people: {}, epoch: EPOCH } })
    line.join()
    await settled()
    expect(room.store.state().replica.confirmed).toEqual(before)
    room.stop()
  })

  test('passes over nothing that follows from a snapshot which is still being unpacked [S4]', async () => {
    const { room, line, give } = roomOn(aWorld())
    room.start()
    await settled()
    // What the log of before went on to counts for nothing in the restored one.
    for (const status of ['done', 'todo', 'done'] as const) give(2, { type: 'claim.setStatus', claimId, status })
    line.cut()
    const restored = aWorld()
    const snapshot = { board: restored.board, people: {}, epoch: 'restored' }
    restored.must(2, { type: 'claim.setStatus', claimId, status: 'in_progress' })
    line.hello = () => {
      setTimeout(
        () => line.tell({ boardId: restored.board.id, epoch: 'restored', events: restored.events.slice(-1) }),
        2,
      )
      return new Promise((resolve) => setTimeout(() => resolve({ snapshot }), 8))
    }
    line.join()
    await settled()
    expect(room.store.state().replica.confirmed).toEqual(restored.board)
    room.stop()
  })

  test('folds nothing of another log onto its own, but asks for that log', async () => {
    const { room, line } = roomOn(aWorld())
    room.start()
    await settled()
    const restored = aWorld()
    restored.must(2, { type: 'claim.setStatus', claimId, status: 'in_progress' })
    line.hello = async () => ({ snapshot: { board: restored.board, people: {}, epoch: 'restored' } })
    // Its seq is the very next one, so that by the number alone it would fit.
    line.tell({ boardId: restored.board.id, epoch: 'restored', events: restored.events.slice(-1) })
    await settled()
    expect(room.store.state()).toMatchObject({
      epoch: 'restored',
      link: 'live',
      replica: { confirmed: restored.board },
    })
    room.stop()
  })

  test('a server that asks for patience is not greeted again for every event that comes meanwhile', async () => {
    const world = aWorld()
    const { room, line } = roomOn(world)
    let greetings = 0
    line.hello = async () => {
      greetings += 1
      return { refused: { code: 'TOO_MANY', retryAfterMs: 5_000 } }
    }
    room.start()
    await settled()
    const events = world.events.slice(-1).map((one) => ({ ...one, seq: 99 }))
    for (let n = 0; n < 5; n += 1) line.tell({ boardId: world.board.id, epoch: EPOCH, events })
    await settled()
    expect(greetings).toBe(1)
    room.stop()
  })

  test('a goodbye while it greets is the last word, even when events were missing [W3]', async () => {
    const world = aWorld()
    const { room, line } = roomOn(world)
    const refusal = Promise.withResolvers<{ refused: { code: 'NOT_FOUND' } }>()
    line.hello = () => refusal.promise
    room.start()
    await Promise.resolve()
    const events = world.events.slice(-1).map((one) => ({ ...one, seq: 99 }))
    line.tell({ boardId: world.board.id, epoch: EPOCH, events })
    refusal.resolve({ refused: { code: 'NOT_FOUND' } })
    await settled()
    expect(room.store.state().link).toBe('removed')
    room.stop()
  })

  test('stops and says so at an event that it does not know [R4]', async () => {
    const world = aWorld()
    const { room, line } = roomOn(world)
    const newer = world.events
      .slice(-1)
      .map((one) => Object.assign({}, one, { seq: one.seq + 1, type: 'claim.translated' }))
    room.start()
    await settled()
    line.tell({ boardId: world.board.id, epoch: EPOCH, events: newer })
    await settled()
    expect(room.store.state().link).toBe('too_old')
    expect(boardIn(room.store.state())).toEqual(world.board)
    room.stop()
  })

  test('stops without a loop when it is too old, and keeps what was typed [W3]', async () => {
    const { room, line, keep } = roomOn(aWorld())
    room.start()
    await settled()
    line.goodbye('upgrade')
    room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    await settled()
    expect(room.store.state().link).toBe('too_old')
    expect(keep.commands.size).toBe(1)
    room.stop()
  })

  test('one of too many pages stops without a loop, and goes on when somebody looks at it', async () => {
    const { room, line, keep } = roomOn(aWorld())
    room.start()
    await settled()
    line.goodbye('too_many')
    room.send({ type: 'claim.setStatus', claimId, status: 'done' })
    await settled()
    room.wake(false)
    await settled()
    expect(room.store.state().link).toBe('too_many')
    expect(keep.commands.size).toBe(1)
    room.wake()
    await settled()
    expect(room.store.state().link).toBe('live')
    expect(keep.commands.size).toBe(0)
    room.stop()
  })

  test('others’ changes glow with their name for a while, one’s own do not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const { room, give } = roomOn(aWorld())
    room.start()
    await vi.advanceTimersByTimeAsync(10)
    give(2, { type: 'claim.setStatus', claimId, status: 'done' })
    expect(room.store.state().glows.get(claimId)?.by).toBe(userId(2))
    await vi.advanceTimersByTimeAsync(6_000)
    expect(room.store.state().glows.size).toBe(0)
    give(3, { type: 'claim.setStatus', claimId, status: 'todo' })
    expect(room.store.state().glows.size).toBe(0)
    room.stop()
    vi.useRealTimers()
  })
})

describe('drafts', () => {
  test('come back from the device, and what is typed meanwhile wins', async () => {
    const keep = memoryKeep({
      drafts: [
        { key: 'a', value: 'alt', at: 5 },
        { key: 'b', value: 'alt', at: 5 },
      ],
    })
    const { room } = roomOn(aWorld(), { keep })
    room.start()
    room.drafts.set('b', 'neu')
    await settled()
    expect(room.drafts.get('a')).toEqual({ value: 'alt', restored: true })
    expect(room.drafts.get('b')).toEqual({ value: 'neu', restored: false })
    room.drafts.clear('a')
    room.drafts.flush()
    expect([...keep.drafts]).toEqual([['b', 'neu']])
    room.stop()
  })
})
