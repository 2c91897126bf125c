import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { loadHead, readHead } from '../commands/load-board.ts'
import { db } from '../house.ts'
import { checkpoints } from './checkpoints.ts'
import { readLog } from './log.ts'

const PAGE = 1_000

/**
 * The board as it stood at a seq of this log; at the head without reading the log. Null where there is no such log, or it
 * does not reach so far. For callers that have already judged who asks; where sockets are served it would hold them up.
 */
export async function boardAsItStood(boardId: string, epoch: string, seq: number): Promise<Board | null> {
  const stored = await readHead(db(), boardId)
  if (stored?.epoch !== epoch || !Number.isInteger(seq) || seq < 1 || seq > stored.seq) return null
  if (stored.seq === seq) {
    const head = await loadHead(boardId)
    if (head?.epoch !== epoch) return null
    // Whoever asks for an earlier one next begins from here, if it is not too far back.
    checkpoints().keep(head.board, epoch)
    if (head.board.seq === seq) return head.board
  }
  return foldTo(boardId, epoch, seq)
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
