import { memoryKeep } from '#app/boards/[boardId]/_room/live/keep/memory-keep.ts'
import { createRoomStore } from '#app/boards/[boardId]/_room/live/room-store.ts'
import { createRoom, type LiveRoom } from '#app/boards/[boardId]/_room/live/room.ts'
import { person, userId } from '#board/testing/world.ts'
import type { LabServer } from './lab-server.ts'
import { LabWire } from './lab-wire.ts'

/** One side of the lab: a room as the product has it, and the line that it hangs on. */
export type LabSide = { readonly room: LiveRoom; readonly wire: LabWire }

/** Opens the board as member n of the lab's desk. */
export function openSide(server: LabServer, n: number): LabSide {
  const snapshot = server.snapshot()
  const wire = new LabWire(server, person(n))
  const me = { userId: userId(n), name: snapshot.people[userId(n)]?.name ?? '', role: 'editor' as const }
  return { wire, room: createRoom({ store: createRoomStore({ snapshot, me }), wire, keep: memoryKeep() }) }
}
