import type { Actor } from '#board/board.ts'
import type { CommandOf } from '#board/law/command.ts'
import { isRefused, type Refusal, refuse } from '#board/kernel/refusal.ts'
import type { Answer } from '#board/live/protocol.ts'
import { id } from '#board/kernel/shape.ts'
import { commandDb } from '../house.ts'
import { currentRequestId } from '../request-id.ts'
import { noteRefusal } from '../security-log.ts'
import { type Digest, digestOf, UNREADABLE } from './path/digest.ts'
import type { Entry } from './path/entry.ts'
import { lanes } from './path/lanes.ts'
import { measured } from './path/measured.ts'
import { parseCommand } from './path/parse.ts'
import { throttle } from './path/throttle.ts'

/** A command as it comes through a door, with the id that makes it happen once and the board it is for. */
export type Request = { readonly id: string; readonly boardId: string; readonly command: unknown }

/**
 * The one path on which a board changes. Never throws: the answer is the seq at which the command took effect, or a
 * refusal. After BUSY, NOT_SAVED and TOO_MANY the same id may be sent again and takes effect once [X1].
 *
 *  1. parse the shape                                    here
 *  2. lock the board: compare its head in the very       path/run-batch, write/write-batch
 *     statement that writes, else lock its row first
 *  3. seen before? the same answer [X1] [X2] [X5] [X8]   path/judge, path/digest, write/receipts
 *  4. load the board: cached, else tail, else tables     load-board
 *  5. decide with server time [X3] [X4]                  path/judge
 *  6. append the events [S1] [S2] [S3]                   write/write-batch
 *  7. write the rows that differ [T1]                    write/write-rows
 *  8. write what follows: the notices                    write/write-batch
 *  9. poke the relay, commit, answer                     write/write-batch, path/run-batch
 *
 * Steps 2 to 9 are taken for all commands that wait for the same board together (path/lanes).
 */
export async function execute(request: Request, actor: Actor): Promise<Answer> {
  const command = parseCommand(request.command)
  const type = isRefused(command) ? 'unreadable' : command.type
  const digest = isRefused(command) ? UNREADABLE : digestOf(request.command, command)
  const answer = await measured(type, () => carryOut({ ...request, command, digest }, actor))
  if (isRefused(answer) && actor.kind === 'person') noteIfOfRights(answer.refused, type, request.boardId, actor.userId)
  return answer
}

// Whoever has no seat is told that there is no such board; what is missing on a board is named.
function noteIfOfRights({ code, path }: Refusal, at: string, boardId: string, userId: string): void {
  const isOfRights = code === 'FORBIDDEN' || (code === 'NOT_FOUND' && path === undefined)
  if (isOfRights) noteRefusal('refused_right', { userId, at, code, boardId: id.safeParse(boardId).data })
}

type Parsed = Omit<Request, 'command'> & { readonly command: ReturnType<typeof parseCommand>; readonly digest: Digest }

async function carryOut(request: Parsed, actor: Actor): Promise<Answer> {
  const tooMany = await throttle().take(actor)
  if (tooMany) return { refused: tooMany }
  if (!id.safeParse(request.id).success) return refuse('INVALID', { path: 'id', problem: 'not a UUID' })
  // What cannot be a board's id is nobody's board.
  if (!id.safeParse(request.boardId).success) return refuse('NOT_FOUND')
  // A flaw of the shape travels on, since only a member may be told of it.
  const { command, digest } = request
  const entry: Entry = { id: request.id, actor, command, digest, objection: null, requestId: currentRequestId() }
  const needsLookUp = !isRefused(command) && command.type === 'member.add'
  return lanes().join(request.boardId, needsLookUp ? withObjection(entry, command) : entry)
}

// The law knows seats but no accounts: that somebody exists and is active is for the house to say.
async function withObjection(entry: Entry, { userId }: CommandOf<'member.add'>): Promise<Entry> {
  try {
    const user = await commandDb().user.findUnique({
      where: { id: userId },
      select: { kind: true, deactivatedAt: true },
    })
    const isSeatable = user !== null && user.deactivatedAt === null && user.kind !== 'system'
    return isSeatable ? entry : { ...entry, objection: refuse('NOT_FOUND', { path: 'userId' }).refused }
  } catch {
    return { ...entry, objection: refuse('NOT_SAVED', { retryAfterMs: 500 }).refused }
  }
}
