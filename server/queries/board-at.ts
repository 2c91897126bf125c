import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { pastAt } from '#board/law/taken-back.ts'
import { loadHead } from '../commands/load-board.ts'
import { logPieces } from '../commands/load/read-log.ts'
import { db } from '../house.ts'
import { checkpoints } from './checkpoints.ts'

/** Kept states are about so many events from each other. */
const APART = 1_000

/**
 * The board as it stood at a seq of this log, but for words that were taken back since; at the head without reading the log.
 * Null where there is no such log, or it does not reach so far. For callers that have already judged who asks; where sockets
 * are served it would hold them up.
 */
export async function boardAsItStood(boardId: string, epoch: string, seq: number): Promise<Board | null> {
  if (!Number.isInteger(seq) || seq < 1) return null
  const head = await loadHead(boardId)
  if (head?.epoch !== epoch || seq > head.board.seq) return null
  // Whoever asks for an earlier one next begins from here, if it is not too far back.
  checkpoints().keep(head.board, epoch)
  if (head.board.seq === seq) return head.board
  const past = await foldTo(boardId, epoch, seq)
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
