import type { Board } from '#board/board.ts'
import { inflate } from './inflate.ts'

let last: { readonly packed: string; readonly board: Promise<Board> } | null = null

/** The board that a page brought along. For the same page it is the same promise however often it is asked for, as `use` wants. */
export function broughtBoard(packed: string): Promise<Board> {
  // One is enough: a browser shows one board at a time, and the server remembers for each rendering what it waited for.
  if (last?.packed !== packed)
    last = { packed, board: inflate(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))) }
  return last.board
}
