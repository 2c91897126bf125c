import { roomName, type LiveServer } from '../wire.ts'
import { makePresenceBook, type PresenceBook } from '../rooms/presence.ts'
import type { Line } from './line.ts'
import { Peers } from './peers.ts'

/** Everybody's presence, whichever process they are connected to. */
export interface PresenceOfAll {
  readonly book: PresenceBook
  readonly close: () => void
}

/** Keeps the book of this process and, over the line, in step with those of the others [W4]. */
export function openPresence(io: LiveServer, line: Line, beatMs?: number): PresenceOfAll {
  const peers = new Peers({
    // What is lost while the line is down shows as a gap at the next beat.
    tell: (said) => void (line.isUp() && io.serverSideEmit('peers', said)),
    own: () => book.own(),
    onChanged: (boardId) => book.changed(boardId),
    beatMs,
  })
  const book = makePresenceBook(
    (boardId, present) => io.local.to(roomName(boardId, 'team')).emit('presence', { boardId, present }),
    { note: (change) => peers.note(change), others: (boardId) => peers.on(boardId) },
  )
  io.on('peers', (said) => peers.hear(said))
  peers.begin()
  return { book, close: () => peers.close() }
}
