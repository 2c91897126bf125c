/**
 * Who listens to which board in this process, and how they are told. News of a board (from the relay) is cut to what
 * each audience may see, made into one packet and one frame an audience, and written to each connection:
 *
 *     news of board B: events 42, 43, of which 43 removes Ben's seat
 *       Ben's connections leave the room and are told goodbye first [W5]
 *       connections that do not take what they are sent are cut off
 *       everybody else is told { boardId: B, epoch, events: [42, 43], alike: [], to: 43 }
 *
 * What is sent goes straight to the TCP socket where nothing waits for it there (`straight`), else through Socket.IO.
 */

import { type Audience, AUDIENCES } from '#board/kernel/feature.ts'
import { seenBy } from '#board/law/audience.ts'
import type { Event } from '#board/law/event.ts'
import { seatChangedBy } from '#board/law/features.ts'
import { abridge } from '#board/live/abridged.ts'
import type { EventsPacket, Goodbye } from '#board/live/protocol.ts'
import { meter } from '../../metrics/meter.ts'
import type { PresenceBook } from './presence.ts'
import type { Listeners, News } from '../relay.ts'
import { log } from '../../log.ts'
import { frameOf, lineOf, sendStraight } from '../straight.ts'
import { heldFor, MOST_HELD, roomName, type LiveServer, type LiveSocket } from '../wire.ts'

const LAST_WORDS_MS = 2_000

type Options = {
  readonly io: LiveServer
  readonly presence: PresenceBook
  /** Hears when nobody is left on a board. */
  readonly onEmpty: (boardId: string) => void
  readonly longestBacklog?: number
}

/** Whoever listens to a board in this process. */
export class BoardRooms implements Listeners {
  private readonly sockets = new Map<string, Set<LiveSocket>>()
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  join(boardId: string, socket: LiveSocket): void {
    void socket.join(roomName(boardId, 'team'))
    socket.data.boards.add(boardId)
    const there = this.sockets.get(boardId)
    if (there) there.add(socket)
    else this.sockets.set(boardId, new Set([socket]))
  }

  leave(boardId: string, socket: LiveSocket): void {
    for (const audience of AUDIENCES) void socket.leave(roomName(boardId, audience))
    socket.data.boards.delete(boardId)
    this.options.presence.leave(boardId, socket.id)
    const left = this.sockets.get(boardId)
    if (left?.delete(socket) !== true || left.size > 0) return
    this.sockets.delete(boardId)
    this.options.onEmpty(boardId)
  }

  /** Ends a whole connection, with a reason that may get through. */
  dismiss(socket: LiveSocket, reason: Goodbye): void {
    // Nothing more may reach it, even if the goodbye has to wait for the line.
    for (const boardId of [...socket.data.boards]) this.leave(boardId, socket)
    socket.emit('goodbye', { boardId: null, reason })
    socket.disconnect(true)
    setTimeout(() => hangUp(socket), LAST_WORDS_MS).unref()
  }

  tell(news: News): void {
    const { boardId, events } = news
    const last = events.at(-1)
    if (last) meter()?.told(events.length, Date.now() - last.at)
    // [W5] whoever was removed is out before the packet that says so goes round.
    const gone = removedBy(events)
    const { longestBacklog = MOST_HELD } = this.options
    for (const socket of this.on(boardId)) {
      if (gone.has(socket.data.viewer.userId)) this.sendAway(boardId, socket)
      else if (isTooSlow(socket, longestBacklog)) this.cutOff(socket)
    }
    for (const audience of AUDIENCES) this.tellAudience(audience, news)
    if (events.some((event) => event.type === 'board.removed'))
      for (const socket of this.on(boardId)) this.sendAway(boardId, socket)
  }

  lost(boardId: string, reason: 'gone' | 'replaced'): void {
    for (const socket of this.on(boardId)) {
      if (reason === 'gone') this.sendAway(boardId, socket)
      // Another log under the same id, as after a restored backup: their next hello gets the snapshot.
      else socket.disconnect(true)
    }
  }

  private tellAudience(audience: Audience, { boardId, epoch, events, people }: News): void {
    const room = roomName(boardId, audience)
    const listeners = this.on(boardId).filter(({ rooms }) => rooms.has(room))
    if (listeners.length === 0) return
    const seen = abridge(events.map((event) => seenBy(audience, event)))
    const to = events.at(-1)?.seq ?? 0
    const packet: EventsPacket = { boardId, epoch, ...seen, ...(people && audience === 'team' ? { people } : {}), to }
    const frame = frameOf('events', packet)
    const others = listeners.filter((socket) => !sendStraight(socket, frame))
    // `local`: each process reads the log itself, so none may tell the listeners of another.
    if (others.length > 0) this.options.io.local.to(others.map(({ id }) => id)).emit('events', packet)
  }

  private on(boardId: string): LiveSocket[] {
    return [...(this.sockets.get(boardId) ?? [])]
  }

  private cutOff(socket: LiveSocket): void {
    log().info({ reason: 'too_slow', held: heldFor(socket) }, 'a connection took too little and was cut')
    this.dismiss(socket, 'too_slow')
  }

  private sendAway(boardId: string, socket: LiveSocket): void {
    this.leave(boardId, socket)
    socket.emit('goodbye', { boardId, reason: 'removed' })
  }
}

// What its socket still holds would have to be read by the other side before it closes, and stay in our memory until then.
function hangUp(socket: LiveSocket): void {
  socket.conn.close(true)
  if (heldFor(socket) > 0) lineOf(socket)?.destroy()
}

// A snapshot that somebody is still being sent is no fault of theirs: cut for it, they would only ask for it again.
function isTooSlow(socket: LiveSocket, longestBacklog: number): boolean {
  const held = heldFor(socket)
  socket.data.excused = Math.min(socket.data.excused, held)
  return held - socket.data.excused > longestBacklog
}

/** Who has no seat any more after these events and had one before or in between. */
function removedBy(events: readonly Event[]): ReadonlySet<string> {
  const removed = new Set<string>()
  for (const event of events) {
    const seat = seatChangedBy(event)
    if (seat?.role === null) removed.add(seat.userId)
    else if (seat) removed.delete(seat.userId)
  }
  return removed
}
