import type { Directory } from '#board/board.ts';
import { AUDIENCES, seenBy } from '#board/law/audience.ts';
import type { Event } from '#board/law/event.ts';
import type { Goodbye } from '#board/live/protocol.ts';
import type { PresenceBook } from './presence.ts';
import type { Listeners } from './relay.ts';
import { roomName, type LiveServer, type LiveSocket } from './wire.ts';

// A connection that takes nothing any more would hold every later packet in our memory.
const LONGEST_BACKLOG = 8_000_000;
const LAST_WORDS_MS = 2_000;

/** Whoever stands in a board's rooms; `depart` is called for everybody who leaves them. */
export interface BoardRooms extends Listeners {
  join(boardId: string, socket: LiveSocket): void;
  leave(boardId: string, socket: LiveSocket): void;
  /** Ends a whole connection, with a reason that may get through. */
  dismiss(socket: LiveSocket, reason: Goodbye): void;
}

type Options = {
  readonly io: LiveServer;
  readonly presence: PresenceBook;
  /** Hears when nobody is left on a board. */
  readonly onEmpty: (boardId: string) => void;
  readonly longestBacklog?: number;
};

/** The rooms of this process. */
export function makeBoardRooms({
  io,
  presence,
  onEmpty,
  longestBacklog = LONGEST_BACKLOG,
}: Options): BoardRooms {
  const sockets = new Map<string, Set<LiveSocket>>();
  const on = (boardId: string) => [...(sockets.get(boardId) ?? [])];

  function leave(boardId: string, socket: LiveSocket): void {
    for (const audience of AUDIENCES) void socket.leave(roomName(boardId, audience));
    socket.data.boards.delete(boardId);
    presence.leave(boardId, socket.id);
    const left = sockets.get(boardId);
    if (left?.delete(socket) !== true || left.size > 0) return;
    sockets.delete(boardId);
    onEmpty(boardId);
  }

  function sendAway(boardId: string, socket: LiveSocket): void {
    leave(boardId, socket);
    socket.emit('goodbye', { boardId, reason: 'removed' });
  }

  function dismiss(socket: LiveSocket, reason: Goodbye): void {
    // Nothing more may reach it, even if the goodbye has to wait for the line.
    for (const boardId of [...socket.data.boards]) leave(boardId, socket);
    socket.emit('goodbye', { boardId: null, reason });
    socket.disconnect(true);
    setTimeout(() => socket.conn.close(true), LAST_WORDS_MS).unref();
  }

  return {
    leave,
    dismiss,
    join(boardId, socket) {
      void socket.join(roomName(boardId, 'team'));
      socket.data.boards.add(boardId);
      const there = sockets.get(boardId);
      if (there) there.add(socket);
      else sockets.set(boardId, new Set([socket]));
    },
    tell(boardId, events, people) {
      // [W5] whoever was removed is out before the packet that says so goes round.
      const gone = removedBy(events);
      for (const socket of on(boardId)) {
        if (gone.has(socket.data.viewer.userId)) sendAway(boardId, socket);
        else if (socket.data.backlog > longestBacklog) dismiss(socket, 'too_slow');
      }
      for (const audience of AUDIENCES) tellAudience(io, boardId, audience, events, people);
      if (events.some((event) => event.type === 'board.removed'))
        for (const socket of on(boardId)) sendAway(boardId, socket);
    },
    lost(boardId, reason) {
      for (const socket of on(boardId)) {
        if (reason === 'gone') sendAway(boardId, socket);
        // Another log under the same id, as after a restored backup: their next hello gets the snapshot.
        else socket.disconnect(true);
      }
    },
  };
}

function tellAudience(
  io: LiveServer,
  boardId: string,
  audience: (typeof AUDIENCES)[number],
  events: readonly Event[],
  people: Directory | undefined,
): void {
  const room = roomName(boardId, audience);
  if (!io.of('/').adapter.rooms.has(room)) return;
  const seen = events.map((event) => seenBy(audience, event));
  const packet = { boardId, events: seen, ...(people && audience === 'team' ? { people } : {}) };
  // `local`: each process reads the log itself, so none may tell the listeners of another.
  io.local.to(room).emit('events', packet);
}

/** Who has no seat any more after these events and had one before or in between. */
function removedBy(events: readonly Event[]): ReadonlySet<string> {
  const removed = new Set<string>();
  for (const event of events) {
    if (event.type === 'member.removed') removed.add(event.data.userId);
    if (event.type === 'member.added') removed.delete(event.data.userId);
  }
  return removed;
}
