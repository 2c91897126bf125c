import { createServer, type Server } from 'node:http'
import { promisify } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { vi } from 'vitest'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import {
  LIVE_PATH,
  PROTOCOL,
  type Answer,
  type ClientToServer,
  type EventsPacket,
  type Goodbye,
  type HelloAnswer,
  type Presence,
  type ServerToClient,
} from '#board/live/protocol.ts'
import { inFull } from '#board/live/abridged.ts'
import type { Event } from '#board/law/event.ts'
import { hashOfToken, makeToken } from '../auth/secret-token.ts'
import { db } from '../house.ts'
import { openRealtime, type Realtime } from '../realtime/gateway.ts'
import type { Someone } from './world.ts'

type Wire = Socket<ServerToClient, ClientToServer>

/** A server with nothing but the live connection, on a free port. */
export interface LiveHouse {
  readonly url: string
  readonly realtime: Realtime
  /** How many connections of the system stand, whatever is known of them above. */
  lines(): Promise<number>
  close(): Promise<void>
}

/** Serves the live connection for a test. */
export async function openLive(options: Parameters<typeof openRealtime>[1] = {}): Promise<LiveHouse> {
  const server: Server = createServer((_request, response) => response.writeHead(404).end())
  const realtime = openRealtime(server, options)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${place.port}`,
    realtime,
    lines: () => promisify(server.getConnections.bind(server))(),
    async close() {
      await realtime.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Waits until a check holds, patiently: other tests may have the machine. */
export const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 8_000, interval: 15 })

/** An API token of somebody. */
export async function aToken(someone: Someone): Promise<string> {
  const token = makeToken()
  await db().apiToken.create({
    data: { id: uuidv7(), userId: someone.userId, tokenHash: hashOfToken(token) },
  })
  return token
}

/** A connection that writes down everything it hears. */
export class Ear {
  readonly packets: EventsPacket[] = []
  readonly goodbyes: { boardId: string | null; reason: Goodbye }[] = []
  present: readonly Presence[] = []
  readonly wire: Wire

  constructor(wire: Wire) {
    this.wire = wire
    wire.on('events', (packet) => this.packets.push(packet))
    wire.on('goodbye', (packet) => this.goodbyes.push(packet))
    wire.on('presence', (packet) => (this.present = packet.present))
  }

  get events(): Event[] {
    return this.packets.flatMap(inFull)
  }

  get seqs(): number[] {
    return this.events.map((event) => event.seq)
  }

  hello(boardId: string, lastSeq = 0, epoch = '', protocol = PROTOCOL): Promise<HelloAnswer> {
    return this.wire.emitWithAck('hello', { boardId, lastSeq, epoch, protocol })
  }

  command(boardId: string, command: unknown, id = uuidv7()): Promise<Answer> {
    return this.wire.emitWithAck('command', { id, boardId, command })
  }
}

/** Connects; rejects with the message of the refusal. */
export async function connect(url: string, options: Partial<ManagerOptions & SocketOptions>): Promise<Ear> {
  const wire: Wire = io(url, {
    path: LIVE_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...options,
  })
  const ear = new Ear(wire)
  try {
    await new Promise<void>((resolve, reject) => {
      wire.once('connect', resolve)
      wire.once('connect_error', reject)
    })
  } catch (error) {
    wire.disconnect()
    throw error
  }
  return ear
}

/** Connects somebody by a fresh API token. */
export async function connectAs(url: string, someone: Someone): Promise<Ear> {
  return connect(url, { auth: { token: await aToken(someone) } })
}
