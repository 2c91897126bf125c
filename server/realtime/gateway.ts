/**
 * The live connection of one process, put together from its parts:
 *
 *     a browser → door (may this request come in?) → strangers (not known yet) → io.use (whose cookie or token?)
 *               → conversation (hello, command, presence) → execute, enter
 *     the log   → relay (what is new, in order) → board rooms → everybody who listens to that board
 *
 * Events never go from command to socket directly: they are committed, and then told to everybody, the sender included.
 * A commit of this process is heard of at once (`onCommitted`), one of another by NOTIFY, and one that nobody announced
 * by the relay's sweep. Presence goes its own way, past the log (`rooms/presence`, `peers/`).
 */

import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { LIVE_PATH } from '#board/live/protocol.ts'
import { readRevocation, SESSION_CHANNEL } from '../auth/revocations.ts'
import { viewerFromCookie, viewerFromToken } from '../auth/viewer.ts'
import { lanes } from '../commands/path/lanes.ts'
import { onCommitted } from '../commands/path/committed.ts'
import { origin } from '../commands/write/origin.ts'
import { BOARD_CHANNEL } from '../commands/write/write-batch.ts'
import { countUncounted } from '../commands/count-uncounted.ts'
import { purgeRemoved } from '../commands/purge-board.ts'
import { directUrl, env } from '../env.ts'
import { furnish, unfurnish } from '../house.ts'
import { log } from '../log.ts'
import { onStop } from '../stop.ts'
import { converse } from './conversation.ts'
import { openDoor } from './door/door.ts'
import { MOST_BYTES, STRANGERS_TIME_MS } from './door/limits.ts'
import { judgeMessages, parser } from './door/messages.ts'
import { Strangers } from './door/strangers.ts'
import { watchedWebSockets } from './door/websockets.ts'
import { listen } from './listen.ts'
import { BoardRooms } from './rooms/board-rooms.ts'
import { openLine, type Line } from './peers/line.ts'
import { openPresence } from './peers/presence-of-all.ts'
import { Relay } from './relay.ts'
import type { PresenceBook } from './rooms/presence.ts'
import { PerPerson } from './rooms/per-person.ts'
import { endSessions, recheckAll } from './rooms/sign-out.ts'
import { noteLines } from './straight.ts'
import { trackUpgrades } from './upgrades.ts'
import type { LiveServer } from './wire.ts'

const RECHECK_MS = 60_000
const GRACE_MS = 1_000

/** The live connection of a process. */
export interface Realtime {
  /** Looks at once for what announcements may have missed. */
  sweep(): Promise<void>
  /** How many connections stand. */
  connections(): number
  close(): Promise<void>
}

/** Serves the live connection beside the pages, and stops it in order with the house. */
export async function attachRealtime(server: HttpServer): Promise<void> {
  await purgeRemoved()
  countUncounted().catch((error: unknown) => log().warn({ err: error }, 'boards could not be counted'))
  onStop('commands under way', () => lanes().drained())
  const realtime = openRealtime(server)
  onStop('live connections', () => realtime.close())
}

/** What a test may want to wait for less long, or to have less of. */
export type RealtimeOptions = {
  readonly sweepMs?: number
  readonly longestBacklog?: number
  readonly beatMs?: number
  readonly mostOfPerson?: number
  readonly arrivals?: number
}

/** The same without the rest of the house. */
export function openRealtime(server: HttpServer, options: RealtimeOptions = {}): Realtime {
  const { sweepMs, longestBacklog, beatMs } = options
  const line = openLine()
  const perPerson = new PerPerson(options.mostOfPerson)
  const io = openServer(server, line, perPerson, options.arrivals)
  const upgrades = trackUpgrades(server, LIVE_PATH)
  const { book: presence, close: leaveOthers } = openPresence(io, line, beatMs)
  const onEmpty = (boardId: string) => relay.unwatch(boardId)
  const rooms = new BoardRooms({ io, presence, onEmpty, longestBacklog })
  const relay = new Relay(rooms, sweepMs)
  const offCommitted = onCommitted((committed) => relay.committed(committed))
  const own = origin()
  const listening = listen({
    url: directUrl(),
    channels: [BOARD_CHANNEL, SESSION_CHANNEL],
    onConnected: () => void relay.sweep(),
    onNotice(channel, payload) {
      const [boardId = '', seq, by] = payload.split(' ')
      const ended = channel === SESSION_CHANNEL ? readRevocation(payload) : null
      // What this process committed it tells from memory; should that fail, the sweep finds it in the log.
      if (channel === BOARD_CHANNEL && by !== own) relay.poke(boardId, seq === undefined ? undefined : Number(seq))
      if (ended) endSessions(io, rooms, ended)
    },
  })
  const recheck = setInterval(() => void recheckAll(io, rooms), RECHECK_MS).unref()
  io.on('connection', (socket) => {
    perPerson.add(socket, (oldest) => rooms.dismiss(oldest, 'too_many'))
    converse(socket, { relay, rooms, presence })
  })
  furnishFigures(io, presence, relay)
  return {
    sweep: () => relay.sweep(),
    connections: () => io.of('/').sockets.size,
    async close() {
      for (const socket of io.of('/').sockets.values()) rooms.dismiss(socket, 'stopping')
      clearInterval(recheck)
      offCommitted()
      relay.close()
      unfurnish('presentOn')
      unfurnish('liveCounts')
      leaveOthers()
      await listening.close()
      io.engine.close()
      await upgrades.cut(GRACE_MS)
      await line.close(() => io.of('/').adapter.close())
    },
  }
}

function furnishFigures(io: LiveServer, presence: PresenceBook, relay: Relay): void {
  unfurnish('presentOn')
  furnish('presentOn', () => (boardId) => presence.on(boardId).map((one) => one.userId))
  unfurnish('liveCounts')
  furnish('liveCounts', () => () => ({ sockets: io.of('/').sockets.size, boards: relay.size }))
}

function openServer(
  server: HttpServer,
  { adapter }: Line,
  perPerson: PerPerson,
  arrivals: number | undefined,
): LiveServer {
  const strangers = new Strangers()
  const io: LiveServer = new Server(server, {
    path: LIVE_PATH,
    serveClient: false,
    adapter,
    transports: env().LIVE_POLLING ? ['websocket', 'polling'] : ['websocket'],
    // Upgrades of other paths belong to the pages.
    destroyUpgrade: false,
    maxHttpBufferSize: MOST_BYTES,
    wsEngine: watchedWebSockets(strangers),
    parser,
    // Whoever has not said who they are by then has no business here.
    connectTimeout: STRANGERS_TIME_MS,
    pingInterval: 20_000,
    pingTimeout: 15_000,
  })
  openDoor(io, arrivals)
  judgeMessages(io, strangers)
  noteLines(io)
  io.use((socket, next) => {
    const { token, userId } = socket.handshake.auth
    const cookie = socket.handshake.headers.cookie
    // A page left open is not somebody at work: only what they do keeps their sign-in from falling idle.
    const recheck = () => {
      const isSeen = socket.data.isActive ?? true
      socket.data.isActive = false
      return typeof token === 'string' ? viewerFromToken(token) : viewerFromCookie(cookie, { isSeen })
    }
    const judge = async () => {
      const viewer = await recheck()
      // A page says whose it is: a cookie that has changed hands must not speak for whoever the page was made for.
      const isOther = userId !== undefined && userId !== viewer?.userId
      if (viewer === null || isOther) return new Error('SIGNED_OUT')
      if (!(await perPerson.mayArrive(viewer.userId))) return new Error('TOO_MANY')
      Object.assign(socket.data, { viewer, recheck, boards: new Set<string>(), backlog: 0, excused: 0 })
      return undefined
    }
    judge().then(next, (error: unknown) => {
      log().error({ err: error }, 'a connection could not be judged')
      next(new Error('NOT_SAVED'))
    })
  })
  return io
}
