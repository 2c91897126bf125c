import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#board/live/protocol.ts'
import type { Audience } from '#board/kernel/feature.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Packet } from './peers/packets.ts'
import { lineOf } from './straight.ts'

/** What is known of a connection besides its socket. */
export type Connection = {
  readonly viewer: Viewer
  /** Asks again who is there; null once the sign-in has ended. What was said since the last time counts as use of it. */
  readonly recheck: () => Promise<Viewer | null>
  /** Something was done since the sign-in was last looked at. */
  isActive: boolean
  /** Boards it listens to. */
  readonly boards: Set<string>
  /** Characters that wait for those sent before them to be taken. */
  backlog: number
  /** Bytes of a snapshot among what is held for it. */
  excused: number
}

type ServerToServer = { peers: (said: Packet) => void }

export type LiveServer = Server<ClientToServer, ServerToClient, ServerToServer, Connection>
export type LiveSocket = Socket<ClientToServer, ServerToClient, ServerToServer, Connection>

/** The room of everybody who is told of a board as this audience. */
export const roomName = (boardId: string, audience: Audience): string => `${audience}:${boardId}`

/** A connection that takes nothing any more would hold every later packet in our memory: no more bytes than these. */
export const MOST_HELD = 2_000_000

/**
 * Bytes that we hold for a connection because its other side does not take them. Never fewer than there are, except for what was
 * last handed to a connection that began by polling.
 */
export function heldFor(socket: LiveSocket): number {
  // A string may need two bytes a character. What was handed over waits in the line below until the system takes it.
  return 2 * socket.data.backlog + (lineOf(socket)?.writableLength ?? 0)
}
