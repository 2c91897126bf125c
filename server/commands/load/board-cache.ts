import type { Board } from '#board/board.ts'
import { furnish } from '../../house.ts'

/** A board as it stood at some head of its log. The epoch tells two logs of one board id apart. */
export type Head = { readonly board: Board; readonly epoch: string }

/** Boards in memory, each a true state at its own seq though perhaps no longer the newest. */
export interface BoardCache {
  get(boardId: string): Head | undefined
  /** Keeps a head unless a newer one of the same log is kept already. */
  put(head: Head): void
  drop(boardId: string): void
}

declare module '../../house.ts' {
  interface House {
    boardCache: BoardCache
  }
}

const MOST_BOARDS = 200

/** A cache that forgets the board that was not asked for the longest. */
export function makeBoardCache(most = MOST_BOARDS): BoardCache {
  const heads = new Map<string, Head>()
  return {
    get(boardId) {
      const head = heads.get(boardId)
      if (head === undefined) return undefined
      // A Map keeps the order of insertion: the first key is the one not used for the longest.
      heads.delete(boardId)
      heads.set(boardId, head)
      return head
    },
    put(head) {
      const { id, seq } = head.board
      const kept = heads.get(id)
      if (kept !== undefined && kept.epoch === head.epoch && kept.board.seq >= seq) return
      heads.delete(id)
      heads.set(id, head)
      const oldest = heads.keys().next()
      if (heads.size > most && oldest.done !== true) heads.delete(oldest.value)
    },
    drop: (boardId) => void heads.delete(boardId),
  }
}

/** The cache of this process, the same one in both module graphs. */
export function boardCache(): BoardCache {
  return furnish('boardCache', makeBoardCache)
}
