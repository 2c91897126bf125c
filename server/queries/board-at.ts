import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { pastAt } from '#board/law/taken-back.ts'
import { logPieces } from '../commands/load/read-log.ts'
import { loadHead } from '../commands/load-board.ts'
import { db } from '../house.ts'
import { checkpoints } from './checkpoints.ts'
import { type Reader, seatOf } from './seat.ts'

/** Kept states are about so many events from each other. */
const APART = 1_000

/** The board as it stood at a seq; at the head without reading the log. Null for an outsider, and for a seq it never had. */
export async function boardAt(reader: Reader, boardId: string, seq: number): Promise<Board | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat || !Number.isInteger(seq) || seq < 1 || seq > seat.seq) return null
  const head = await loadHead(boardId)
  if (!head || !head.board.members[reader.userId]) return null
  if (head.board.seq === seq) return head.board
  const past = await foldTo(boardId, head.epoch, seq)
  // As it stood, but for the words that were taken back since.
  return past && pastAt(head.board, past)
}

async function foldTo(boardId: string, epoch: string, seq: number): Promise<Board | null> {
  let board = checkpoints().before(boardId, epoch, seq)
  const after = board?.seq ?? 0
  for await (const events of logPieces(db(), boardId, { after, upTo: seq, limit: seq - after })) {
    board = events.reduce<Board | null>(apply, board)
    if (board && board.seq - (checkpoints().before(boardId, epoch, board.seq)?.seq ?? 0) >= APART)
      checkpoints().keep(board, epoch)
  }
  if (board?.seq !== seq) return null
  checkpoints().keep(board, epoch)
  return board
}
