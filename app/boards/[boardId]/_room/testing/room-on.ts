import type { Directory } from '#board/board.ts'
import type { Language } from '#board/kernel/language.ts'
import type { CommandInput } from '#board/law/command.ts'
import { MemoryServer } from '#board/testing/memory-server.ts'
import { person, userId, type World } from '#board/testing/world.ts'
import { loadShape } from '../live/command-shape.ts'
import { memoryKeep } from '../live/keep/memory-keep.ts'
import { createRoomStore } from '../live/room-store.ts'
import { createRoom } from '../live/room.ts'
import { EPOCH, memoryNet } from './memory-line.ts'

// In a browser it is there long before anybody has pressed a button.
await loadShape()

/** Names of the members of a test world: 1 owner, 2 editor, 3 and 4 checkers, 5 viewer. */
export const PEOPLE: Directory = Object.fromEntries(
  ['Olga Owner', 'Edda Editor', 'Cem Checker', 'Dora Checker', 'Vera Viewer'].map((name, at) => [
    userId(at + 1),
    { name, kind: 'person' },
  ]),
)

export type RoomTest = {
  /** Which member looks at the page; 3, a checker, unless told otherwise. */
  as?: number
  /** Query of the address, such as `view=table&claim=…`. */
  query?: string
  language?: Language
  /** What the device has kept from an earlier visit. */
  keep?: ReturnType<typeof memoryKeep>
  readMarks?: Record<string, number>
  /** Who is called what; `PEOPLE` unless told otherwise. */
  people?: Directory
}

/** A room on a world, with a server in memory behind it. */
export function roomOn(world: World, test: RoomTest = {}) {
  const { as = 3, keep = memoryKeep(), readMarks, people = PEOPLE } = test
  const net = memoryNet(new MemoryServer(world.events), people, () => world.now)
  const me = {
    userId: userId(as),
    name: people[userId(as)]?.name ?? '',
    role: world.board.members[userId(as)]?.role ?? 'viewer',
  }
  const hand = new URLSearchParams(test.query).get('claim')
  const line = net.line(person(as))
  const snapshot = { board: world.board, people, epoch: EPOCH }
  const room = createRoom({ store: createRoomStore({ snapshot, me, readMarks, hand }), wire: line, keep })
  let count = 0
  /** Somebody else does something; every page hears of it. */
  const give = (by: number, command: CommandInput) =>
    net.execute(person(by), `0d000000-0000-7000-8000-${String(++count).padStart(12, '0')}`, command)
  return { room, net, line, keep, give }
}
