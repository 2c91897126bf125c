import { expect, test } from 'vitest'
import { MemoryServer } from '#board/testing/memory-server.ts'
import { person, userId, World } from '#board/testing/world.ts'
import { EPOCH, memoryNet } from '../testing/memory-line.ts'
import { shapeNow } from './command-shape.ts'
import { memoryKeep } from './keep/memory-keep.ts'
import { keptIn } from './room-state.ts'
import { createRoomStore } from './room-store.ts'
import { createRoom } from './room.ts'

test('what is sent before the code that judges it is there is on the device at once, and counted as kept [R3] [R5]', async () => {
  const world = World.open()
  const claimId = world.claim(10, '5,8 Milliarden')
  const net = memoryNet(new MemoryServer(world.events), {})
  const keep = memoryKeep()
  const me = { userId: userId(3), name: 'Cem', role: 'checker' } as const
  const store = createRoomStore({ snapshot: { board: world.board, people: {}, epoch: EPOCH }, me })
  const room = createRoom({ store, wire: net.line(person(3)), keep })
  room.start()
  expect(shapeNow()).toBeNull()
  const home = { key: 'x', value: 'Worte', free: [] }
  room.drafts.set('x', 'Worte')
  const first = room.send({ type: 'claim.setStatus', claimId, status: 'in_progress' }, { home })
  const second = room.send({ type: 'claim.setStatus', claimId, status: 'done' })
  expect(room.drafts.get('x')).toBeNull()
  expect([...keep.commands.values()].map((one) => [one.id, one.home?.value])).toEqual([
    [first.id, 'Worte'],
    [second.id, undefined],
  ])
  expect(keptIn(store.state())).toBe(2)
  await Promise.all([first.done, second.done])
  expect(net.server.log.slice(-2).map((event) => event.commandId)).toEqual([first.id, second.id])
  expect(keptIn(store.state())).toBe(0)
  expect(keep.commands.size).toBe(0)
  room.stop()
})
