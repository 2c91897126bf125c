import type { BroughtSnapshot, Snapshot } from '#board/live/protocol.ts'
import { loadHead } from '../commands/load-board.ts'
import { pack } from '../realtime/pack.ts'
import { peopleOf } from './people.ts'
import { type Reader, seatOf } from './seat.ts'

// Divisible by three, so that no part ends in the middle of a letter of base64.
const PART_BYTES = 192 * 1_024

/** What a member needs to enter a board: the board at one seq and the names of everybody in it. Null for an outsider. */
export async function roomOf(reader: Reader, boardId: string): Promise<Snapshot | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat) return null
  const head = await loadHead(boardId)
  // The seat may have been taken away since; the board's own list is what the snapshot stands for.
  if (!head || head.board.phase === 'removed' || !head.board.members[reader.userId]) return null
  const { board, epoch } = head
  return { board, people: await peopleOf(board), epoch }
}

/** The same as a page brings it along. The page's markup shows it once; as data it is packed once for all who come. */
export async function broughtBy({ board, people, epoch }: Snapshot): Promise<BroughtSnapshot> {
  const bytes = Buffer.from(await pack(board))
  const parts = Math.ceil(bytes.length / PART_BYTES)
  const packed = Array.from({ length: parts }, (_, n) => bytes.toString('base64', n * PART_BYTES, (n + 1) * PART_BYTES))
  return { packed, people, epoch }
}
