import { LRUCache } from 'lru-cache'
import type { Board } from '#board/board.ts'
import { furnish } from '../house.ts'

declare module '../house.ts' {
  interface House {
    checkpoints: Checkpoints
  }
}

/** Earlier states of boards, so that another look at the past need not begin at its first event. */
export interface Checkpoints {
  /** The latest kept state of this log that is not later than a seq. */
  before(boardId: string, epoch: string, seq: number): Board | null
  keep(board: Board, epoch: string): void
  /** Forgets a board's past, as when the board is purged. */
  drop(boardId: string): void
}

type Past = { readonly epoch: string; readonly states: LRUCache<number, Board> }

// States of one board share what did not change between them.
const MOST_BOARDS = 10
const MOST_STATES = 40

/** Keeps the states of the boards last looked at. */
export function makeCheckpoints(mostBoards = MOST_BOARDS, mostStates = MOST_STATES): Checkpoints {
  const pasts = new LRUCache<string, Past>({ max: mostBoards })
  return {
    before(boardId, epoch, seq) {
      const past = pasts.get(boardId)
      if (past?.epoch !== epoch) return null
      const near = [...past.states.keys()].filter((kept) => kept <= seq)
      return past.states.get(Math.max(...near)) ?? null
    },
    keep(board, epoch) {
      const known = pasts.get(board.id)
      const past = known?.epoch === epoch ? known : { epoch, states: new LRUCache<number, Board>({ max: mostStates }) }
      past.states.set(board.seq, board)
      pasts.set(board.id, past)
    },
    drop: (boardId) => void pasts.delete(boardId),
  }
}

/** The checkpoints of this process. */
export function checkpoints(): Checkpoints {
  return furnish('checkpoints', makeCheckpoints)
}
