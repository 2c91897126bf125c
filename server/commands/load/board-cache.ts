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
  const heads = new Map<string, Kept>()
  let bytes = 0

  function drop(boardId: string): void {
    bytes -= heads.get(boardId)?.bytes ?? 0
    heads.delete(boardId)
  }

  function weighed(head: Head, before: Kept | undefined): Kept {
    const { seq } = head.board
    const isWeighed =
      before?.head.epoch === head.epoch && seq <= Math.max(before.weighedAt * GROWN, before.weighedAt + GROWN_AT_LEAST)
    return isWeighed ? { ...before, head } : { head, bytes: weigh(head.board), weighedAt: seq }
  }

  // A Map keeps the order of insertion: the first key is the one not used for the longest. The one just used stays,
  // however large, or each of its commands would have to read it again.
  function shrink(): void {
    for (const boardId of heads.keys()) {
      if (heads.size <= 1 || (heads.size <= most && bytes <= mostBytes)) return
      drop(boardId)
    }
  }

  return {
    get(boardId) {
      const kept = heads.get(boardId)
      if (kept === undefined) return undefined
      heads.delete(boardId)
      heads.set(boardId, kept)
      return kept.head
    },
    put(head) {
      const { id, seq } = head.board
      const before = heads.get(id)
      if (before !== undefined && before.head.epoch === head.epoch && before.head.board.seq >= seq) return
      const now = weighed(head, before)
      drop(id)
      heads.set(id, now)
      bytes += now.bytes
      shrink()
    },
    drop,
    size: () => ({ boards: heads.size, bytes }),
  }
}

/** The cache of this process, the same one in both module graphs. */
export function boardCache(): BoardCache {
  return furnish('boardCache', makeBoardCache)
}
