import { describe, expect, it } from 'vitest'
import { command } from '../law/command.ts'
import { MemoryServer } from '../testing/memory-server.ts'
import { person, recordId, World } from '../testing/world.ts'
import { acknowledge, openReplica, receive, reset, submit, withdraw } from './replica.ts'

const status = (value: string) => command.parse({ type: 'claim.setStatus', claimId: recordId(11), status: value })

function aStart() {
  const world = World.open()
  world.claim(11, 'Blase')
  const server = new MemoryServer(world.events)
  return { server, replica: openReplica(person(3), server.snapshot()), now: world.now + 1 }
}

describe('the replica', () => {
  it('R1: shows a pending command at once on top of what is confirmed', () => {
    const { replica, now } = aStart()
    const busy = submit(replica, recordId(61), status('done'), now)
    expect(busy.view.claims[recordId(11)]?.status).toBe('done')
    expect(busy.confirmed.claims[recordId(11)]?.status).toBe('todo')
  })

  it('R2: an acknowledged command stays until its events are in, whichever comes first', () => {
    const { server, replica, now } = aStart()
    const busy = submit(replica, recordId(61), status('done'), now)
    server.execute(recordId(61), status('done'), person(3), now)
    const { seq } = server.board
    const acked = acknowledge(busy, recordId(61), seq)
    expect(acked.pending).toHaveLength(1)
    expect(receive(acked, server.tail(seq - 1)).replica.pending).toEqual([])
    const early = receive(busy, server.tail(seq - 1)).replica
    expect(early.pending).toHaveLength(1)
    expect(early.view.claims[recordId(11)]?.status).toBe('done')
    expect(acknowledge(early, recordId(61), seq).pending).toEqual([])
  })

  it.each([{ type: 'claim.translated' }, { v: 99 }])(
    'R4: stops at an event that only a newer version knows: %o',
    (newer) => {
      const { server, replica, now } = aStart()
      server.execute(recordId(61), status('done'), person(3), now)
      server.execute(recordId(62), status('todo'), person(3), now)
      const events = server
        .tail(replica.confirmed.seq)
        .map((event, at) => (at === 1 ? Object.assign({}, event, newer) : event))
      const received = receive(replica, events)
      expect(received.needs).toBe('upgrade')
      expect(received.replica.confirmed.claims[recordId(11)]?.status).toBe('done')
    },
  )

  it('R2: a refused command leaves at once and takes its effect along', () => {
    const { replica, now } = aStart()
    const back = withdraw(submit(replica, recordId(61), status('done'), now), recordId(61))
    expect(back.view).toBe(back.confirmed)
  })

  it('S4: a gap is asked for, and nothing after it is applied', () => {
    const { server, replica, now } = aStart()
    for (const [n, value] of [
      [61, 'done'],
      [62, 'todo'],
      [63, 'done'],
    ] as const)
      server.execute(recordId(n), status(value), person(3), now)
    const received = receive(replica, server.tail(replica.confirmed.seq + 1))
    expect(received).toMatchObject({ needs: 'tail', replica: { confirmed: { seq: replica.confirmed.seq } } })
  })

  it('S4: an event that is known already is passed over', () => {
    const { server, replica } = aStart()
    expect(receive(replica, server.tail(0)).replica.confirmed).toBe(replica.confirmed)
  })

  it('takes a snapshot that is newer, and an older one only of a new epoch', () => {
    const { server, replica, now } = aStart()
    const old = server.snapshot()
    server.execute(recordId(61), status('done'), person(3), now)
    const ahead = reset(replica, server.snapshot())
    expect(ahead.confirmed.seq).toBe(server.board.seq)
    expect(reset(ahead, old)).toBe(ahead)
    expect(reset(ahead, old, true).confirmed).toBe(old)
  })
})
