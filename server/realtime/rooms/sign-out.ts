import type { Revocation } from '../../auth/revocations.ts'
import { log } from '../../log.ts'
import type { BoardRooms } from './board-rooms.ts'
import type { LiveServer } from '../wire.ts'

/** Closes the connections of sign-ins that were ended, and of people who were deactivated. */
export function endSessions(io: LiveServer, rooms: BoardRooms, { sessionIds, userIds }: Revocation): void {
  for (const socket of io.of('/').sockets.values()) {
    const { sessionId, tokenId, userId } = socket.data.viewer
    const isEnded = userIds.includes(userId) || sessionIds.some((id) => id === sessionId || id === tokenId)
    if (isEnded) rooms.dismiss(socket, 'signed_out')
  }
}

/** Closes the connections whose sign-in has run out, or whose end we were not told of. */
export async function recheckAll(io: LiveServer, rooms: BoardRooms): Promise<void> {
  try {
    const sockets = [...io.of('/').sockets.values()]
    // Asked in one turn of the event loop, so that one query looks all of them up.
    const viewers = await Promise.all(sockets.map((socket) => socket.data.recheck()))
    sockets.forEach((socket, place) => viewers[place] === null && rooms.dismiss(socket, 'signed_out'))
  } catch (error) {
    // Nobody is signed out because the database cannot be asked.
    log().warn({ err: error }, 'sign-ins could not be checked again')
  }
}
