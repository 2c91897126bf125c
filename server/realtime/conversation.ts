/**
 * What one connection says, and what it is answered. Three messages matter:
 *
 *     hello     { boardId, lastSeq, … }    → enter: from now on it listens; the answer is the tail or a snapshot [W1]
 *     command   { id, boardId, command }   → execute, as from REST; the answer is { seq } or { refused }
 *     presence  { boardId, claimId, … }    → the presence book, if it listens to that board; no answer
 *
 * Each is parsed, throttled and answered whatever happens: an exception becomes NOT_SAVED, and a process that is
 * stopping answers BUSY, since the next one will carry the same id out. It also counts what a connection has not taken
 * yet (`backlog`), by which slow ones are cut off.
 */

import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { refuse } from '#board/kernel/refusal.ts'
import { sentCommand, sign } from '#board/live/messages.ts'
import type { Answer, HelloAnswer } from '#board/live/protocol.ts'
import { id } from '#board/kernel/shape.ts'
import { toActor } from '../auth/viewer.ts'
import { execute } from '../commands/execute.ts'
import { flawOf } from '../commands/path/parse.ts'
import { log } from '../log.ts'
import { fromAddress } from '../client-of-request.ts'
import { addressOfMessage } from '../http/client-address.ts'
import { inRequest } from '../request-id.ts'
import { noteRefusal } from '../security-log.ts'
import { isStopping } from '../stop.ts'
import { enter } from './enter.ts'
import type { BoardRooms } from './rooms/board-rooms.ts'
import type { PresenceBook } from './rooms/presence.ts'
import type { Relay } from './relay.ts'
import { lineOf } from './straight.ts'
import { heldFor, MOST_HELD, type LiveSocket } from './wire.ts'

type House = { readonly relay: Relay; readonly rooms: BoardRooms; readonly presence: PresenceBook }

// A snapshot costs more than anything else that one short message can ask for.
const hellos = new RateLimiterMemory({ points: 30, duration: 10 })
const signs = new RateLimiterMemory({ points: 40, duration: 1 })

const NOWHERE = { claimId: null, at: null, selection: null, typing: null }
const leaving = z.strictObject({ boardId: id })

/** Answers everything a connection says. Whatever comes is parsed first: types promise nothing on a wire. */
export function converse(socket: LiveSocket, house: House): void {
  const { viewer } = socket.data
  socket.conn.on('packetCreate', ({ data }) => (socket.data.backlog += sizeOf(data)))
  socket.conn.on('flush', (packets: readonly unknown[]) => {
    socket.data.backlog = 0
    if (packets.length > 1) sendTogether(socket)
  })

  socket.on('hello', async (message: unknown, answer: unknown) => {
    const said = await guarded(socket, () => welcome(socket, message, house))
    if (typeof answer === 'function') answer(said)
    if ('snapshot' in said || 'packed' in said) socket.data.excused = heldFor(socket)
  })

  socket.on('command', async (message: unknown, answer: unknown) => {
    socket.data.isActive = true
    const said = await guarded(socket, () => carryOut(socket, message))
    if (typeof answer === 'function') answer(said)
  })

  socket.on('tooLarge', (answer: unknown) => {
    if (typeof answer === 'function') answer(refuse('TOO_LARGE'))
  })

  socket.on('presence', async (message: unknown) => {
    const parsed = sign.safeParse(message)
    if (!parsed.success || !(await mayTake(signs, socket.id))) return
    const { boardId, ...place } = parsed.data
    // Asked after the wait: somebody removed meanwhile must not be seen on the board again.
    if (socket.data.boards.has(boardId))
      house.presence.set(boardId, { ...place, userId: viewer.userId, connectionId: socket.id })
  })

  socket.on('leave', (message: unknown) => {
    const parsed = leaving.safeParse(message)
    if (parsed.success) house.rooms.leave(parsed.data.boardId, socket)
  })

  socket.on('disconnect', (reason) => {
    // Its ping may still wait behind what it did not take.
    if (reason === 'ping timeout')
      log().info({ reason: 'silent', held: heldFor(socket) }, 'a connection did not answer any more and was cut')
    for (const boardId of [...socket.data.boards]) house.rooms.leave(boardId, socket)
  })
}

// A batch answers many commands of one connection at once: what has waited leaves in one write instead of one each. A packet
// alone is one write anyway.
function sendTogether(socket: LiveSocket): void {
  const line = lineOf(socket)
  line?.cork()
  process.nextTick(() => line?.uncork())
}

// Of what is sent packed, only the bytes themselves are worth counting; everything else is text.
function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  return data instanceof Uint8Array ? data.byteLength : 0
}

async function welcome(socket: LiveSocket, message: unknown, house: House): Promise<HelloAnswer> {
  if (!(await mayTake(hellos, socket.data.viewer.userId))) return refuse('TOO_MANY', { retryAfterMs: 5_000 })
  // Whoever does not take what they have asked for may not ask for more of it.
  if (heldFor(socket) > MOST_HELD) return refuse('BUSY', { retryAfterMs: 2_000 })
  const known = new Set(socket.data.boards)
  const answer = await enter(socket, message, house)
  const { userId } = socket.data.viewer
  if ('refused' in answer && answer.refused.code === 'NOT_FOUND') noteRefusal('refused_right', { userId, at: 'live' })
  for (const boardId of socket.data.boards)
    if (!known.has(boardId)) house.presence.set(boardId, { ...NOWHERE, userId, connectionId: socket.id })
  return answer
}

async function carryOut(socket: LiveSocket, message: unknown): Promise<Answer> {
  const parsed = sentCommand.safeParse(message)
  return parsed.success ? execute(parsed.data, toActor(socket.data.viewer)) : flawOf(parsed.error)
}

// An exception is a bug, or a database that is away while a board is read. Nobody waits for an answer in vain.
function guarded<T>(socket: LiveSocket, work: () => Promise<T>): Promise<T | ReturnType<typeof refuse>> {
  // The client asks the next process again, under the same id.
  if (isStopping()) return Promise.resolve(refuse('BUSY', { retryAfterMs: 1_000 }))
  return fromAddress(addressOfMessage(socket.request), () => inRequest(() => answered(work)))
}

async function answered<T>(work: () => Promise<T>): Promise<T | ReturnType<typeof refuse>> {
  try {
    return await work()
  } catch (error) {
    log().error({ err: error }, 'a message could not be answered')
    return refuse('NOT_SAVED', { retryAfterMs: 1_000 })
  }
}

async function mayTake(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  )
}
