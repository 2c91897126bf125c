import { refuse } from '#board/kernel/refusal.ts'
import { boardSeenBy } from '#board/law/audience.ts'
import { toldAt } from '#board/law/taken-back.ts'
import { abridge, type Abridged } from '#board/live/abridged.ts'
import { hello } from '#board/live/messages.ts'
import { PROTOCOL, type HelloAnswer } from '#board/live/protocol.ts'
import { z } from 'zod'
import { boardCache, type Head } from '../commands/load/board-cache.ts'
import { readLight } from '../commands/load/read-log.ts'
import { loadHead } from '../commands/load-board.ts'
import { flawOf } from '../commands/path/parse.ts'
import { db } from '../house.ts'
import { peopleOf } from '../queries/people.ts'
import type { BoardRooms } from './rooms/board-rooms.ts'
import type { Relay } from './relay.ts'
import { pack } from './pack.ts'
import { together } from './together.ts'
import type { LiveSocket } from './wire.ts'

/** Behind by more than this, or by more than is read at once, a snapshot is better than the tail. */
export const LONGEST_TAIL = 1_000
const MOST_BOARDS = 20
const LARGEST_PLAIN = 4_000_000
// About as long as a crowd takes to come back, who then share one reading. A name changed meanwhile is told at the next hello.
const CROWD_MS = 500
const MOST_TRIES = 10

const anyHello = z.looseObject({ protocol: z.int() })

/** [W1] Lets a member listen to a board and says where it stands: the tail behind what the client knows, or a snapshot. */
export async function enter(
  socket: LiveSocket,
  message: unknown,
  { relay, rooms }: { relay: Relay; rooms: BoardRooms },
): Promise<HelloAnswer> {
  // [W3] before the shape is judged, since that of another protocol may be another.
  const spoken = anyHello.safeParse(message)
  if (spoken.success && spoken.data.protocol !== PROTOCOL) return refuse('UPGRADE_REQUIRED')
  const parsed = hello.safeParse(message)
  if (!parsed.success) return flawOf(parsed.error)
  const { boardId } = parsed.data
  const { boards } = socket.data
  if (!boards.has(boardId) && boards.size >= MOST_BOARDS) return refuse('LIMIT', { problem: 'boards' })
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const head = await headFor(boardId, relay)
    if (head === null || !isMember(socket, head)) return refuse('NOT_FOUND')
    const tail = await tailFor(parsed.data, head)
    const [people, packed] = await Promise.all([
      together(`people ${boardId} ${head.epoch} ${head.board.seq}`, () => peopleOf(head.board), CROWD_MS),
      tail === null && parsed.data.packed ? pack(boardSeenBy('team', head.board)) : null,
    ])
    // Written out as it is, a large board would be one string, and hold up everybody while it is made.
    if (tail === null && packed === null && head.board.stored.bytes > LARGEST_PLAIN) return refuse('TOO_LARGE')
    // From here on nothing is awaited: what the answer does not hold comes through the room, and a removal after it too.
    const cursor = relay.cursorOf(boardId)
    if (cursor && (cursor.epoch !== head.epoch || cursor.seq > head.board.seq)) continue
    if (!socket.connected) break
    relay.watch(boardId, head)
    rooms.join(boardId, socket)
    const { epoch, board } = head
    if (tail) return { tail, seq: board.seq, people, epoch }
    return packed ? { packed, people, epoch } : { snapshot: { board: boardSeenBy('team', board), people, epoch } }
  }
  return refuse('BUSY', { retryAfterMs: 500 })
}

// Whoever joins a board that is watched already misses nothing by starting from what was told to the others: the rest comes
// through the room, as to them.
async function headFor(boardId: string, relay: Relay): Promise<Head | null> {
  const cursor = relay.cursorOf(boardId)
  const cached = cursor && boardCache().get(boardId)
  if (cached && cached.epoch === cursor.epoch && cached.board.seq >= cursor.seq) return cached
  return together(`head ${boardId}`, () => loadHead(boardId))
}

function isMember(socket: LiveSocket, { board }: Head): boolean {
  return board.phase !== 'removed' && board.members[socket.data.viewer.userId] !== undefined
}

async function tailFor({ boardId, lastSeq, epoch }: z.output<typeof hello>, head: Head): Promise<Abridged | null> {
  const behind = head.board.seq - lastSeq
  if (lastSeq === 0 || epoch !== head.epoch || behind < 0 || behind > LONGEST_TAIL) return null
  if (behind === 0) return abridge([])
  return together(
    `tail ${boardId} ${epoch} ${lastSeq} ${behind}`,
    async () => {
      const events = await readLight(db(), boardId, { after: lastSeq, limit: behind })
      return events && abridge(events.map((event) => toldAt(head.board, event)))
    },
    CROWD_MS,
  )
}
