import { io, type Socket } from 'socket.io-client'
import { LIVE_PATH, PROTOCOL, type ClientToServer, type ServerToClient } from '#board/live/protocol.ts'

/** A person's live connection to the app, or to the floor, which speaks the same words. */
export type Wire = Socket<ServerToClient, ClientToServer>

/** Connects everybody and lets them enter the board. Throws when somebody is not let in. */
export async function enterAll(url: string, boardId: string, tokens: readonly string[]): Promise<Wire[]> {
  return Promise.all(tokens.map((token) => enter(url, boardId, token)))
}

async function enter(url: string, boardId: string, token: string): Promise<Wire> {
  const wire: Wire = io(url, {
    path: LIVE_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { token },
  })
  await new Promise<void>((resolve, reject) => {
    wire.once('connect', resolve)
    wire.once('connect_error', reject)
  })
  const answer = await wire.emitWithAck('hello', { boardId, lastSeq: 0, epoch: '', protocol: PROTOCOL })
  if ('refused' in answer) throw new Error(`nobody may enter ${url}: ${answer.refused.code}`)
  return wire
}
