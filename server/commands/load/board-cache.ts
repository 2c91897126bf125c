import { LRUCache } from 'lru-cache'
import type { Board } from '#board/board.ts'
import { furnish } from '../../house.ts'
import { weigh } from './weigh.ts'

/** A board as it stood at some head of its log. The epoch tells two logs of one board id apart. */
export type Head = { readonly board: Board; readonly epoch: string }

/** Boards in memory, each a true state at its own seq though perhaps no longer the newest. */
export interface BoardCache {
  get(boardId: string): Head | undefined
  /** Keeps a head unless a newer one of the same log is kept already. */
  put(head: Head): void
  drop(boardId: string): void
  /** How many boards are kept, and about how many bytes they take. */
  size(): { readonly boards: number; readonly bytes: number }
}

declare module '../../house.ts' {
  interface House {
    boardCache: BoardCache
  }
}

const MOST_BOARDS = 200
// A sample takes half a megabyte, a board of ten thousand comments twenty: so many of either are no burden.
const MOST_BYTES = 128_000_000
// Weighing walks the whole board, so a board that grows is weighed again only when it has grown by half of itself.
const GROWN = 1.5
const GROWN_AT_LEAST = 200

type Kept = { readonly head: Head; readonly bytes: number; readonly weighedAt: number }

/** A cache that forgets the board that was not asked for the longest when there are too many, or too much of them. */
export function makeBoardCache(most = MOST_BOARDS, mostBytes = MOST_BYTES): BoardCache {
  const heads = new LRUCache<string, Kept>({
    max: most,
    maxSize: mostBytes,
    // The one just used stays, however large, or each of its commands would have to read it again: it takes the place of all.
    sizeCalculation: ({ bytes }) => Math.min(bytes, mostBytes),
  })

  function weighed(head: Head, before: Kept | undefined): Kept {
    const { seq } = head.board
    const isWeighed =
      before?.head.epoch === head.epoch && seq <= Math.max(before.weighedAt * GROWN, before.weighedAt + GROWN_AT_LEAST)
    return isWeighed ? { ...before, head } : { head, bytes: weigh(head.board), weighedAt: seq }
  }

  return {
    get: (boardId) => heads.get(boardId)?.head,
    put(head) {
      const { id, seq } = head.board
      const before = heads.peek(id)
      if (before !== undefined && before.head.epoch === head.epoch && before.head.board.seq >= seq) return
      heads.set(id, weighed(head, before))
    },
    drop: (boardId) => void heads.delete(boardId),
    size: () => ({ boards: heads.size, bytes: [...heads.values()].reduce((sum, { bytes }) => sum + bytes, 0) }),
  }
}

/** The cache of this process, the same one in both module graphs. */
export function boardCache(): BoardCache {
  return furnish('boardCache', makeBoardCache)
}
