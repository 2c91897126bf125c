import type { Board } from '#board/board.ts'
import { apply } from '#board/law/apply.ts'
import { loadBoard } from '../commands/load-board.ts'
import { readLog } from './log.ts'
import { type Reader, seatOf } from './seat.ts'

const PAGE = 1_000

/** The board as it stood at a seq; at the head without reading the log. Null for an outsider, and for a seq it never had. */
export async function boardAt(reader: Reader, boardId: string, seq: number): Promise<Board | null> {
  const seat = await seatOf(reader, boardId)
  if (!seat || !Number.isInteger(seq) || seq < 1 || seq > seat.seq) return null
  const head = await loadBoard(boardId)
  if (!head || !head.members[reader.userId]) return null
  return head.seq === seq ? head : foldTo(boardId, seq)
}

async function foldTo(boardId: string, seq: number): Promise<Board | null> {
  let board: Board | null = null
  for (let after = 0; after < seq; after += PAGE) {
    const events = await readLog(boardId, { after, upTo: seq, limit: PAGE })
    board = events.reduce<Board | null>(apply, board)
  }
  return board
}
