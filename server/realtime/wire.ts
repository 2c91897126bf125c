import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#board/live/protocol.ts'
import type { Audience } from '#board/law/audience.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Packet } from './peers/packets.ts'

/** What is known of a connection besides its socket. */
export type Connection = {
  readonly viewer: Viewer
  /** Asks again who is there; null once the sign-in has ended. */
  readonly recheck: () => Promise<Viewer | null>
  /** Boards it listens to. */
  readonly boards: Set<string>
  /** Characters that wait because the other side does not take them. */
  backlog: number
}

type ServerToServer = { peers: (said: Packet) => void }

export type LiveServer = Server<ClientToServer, ServerToClient, ServerToServer, Connection>
export type LiveSocket = Socket<ClientToServer, ServerToClient, ServerToServer, Connection>

/** The room of everybody who is told of a board as this audience. */
export const roomName = (boardId: string, audience: Audience): string => `${audience}:${boardId}`
