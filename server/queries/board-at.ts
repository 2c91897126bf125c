import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { loadHead } from '../commands/load-board.ts'
import { checkpoints } from './checkpoints.ts'
import { readLog } from './log.ts'
import { type Reader, seatOf } from './seat.ts'

const PAGE = 1_000

/** The board as it stood at a seq; at the head without reading the log. Null for an outsider, and for a seq it never had. */
export async function boardAt(reader: Reader, boardId: string, seq: number): Promise<Board | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat || !Number.isInteger(seq) || seq < 1 || seq > seat.seq) return null
  const head = await loadHead(boardId)
  if (!head || !head.board.members[reader.userId]) return null
  return head.board.seq === seq ? head.board : foldTo(boardId, head.epoch, seq)
}

async function foldTo(boardId: string, epoch: string, seq: number): Promise<Board | null> {
  let board = checkpoints().before(boardId, epoch, seq)
  while ((board?.seq ?? 0) < seq) {
    const events = await readLog(boardId, { after: board?.seq ?? 0, upTo: seq, limit: PAGE })
    if (events.length === 0) return null
    board = events.reduce<Board | null>(apply, board)
    if (board) checkpoints().keep(board, epoch)
  }
  return board
}
