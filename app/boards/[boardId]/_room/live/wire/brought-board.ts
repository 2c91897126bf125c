import type { Board } from '#board/board.ts'
import { isSameList } from '#board/kernel/same.ts'
import { inflate } from './inflate.ts'

type Parts = readonly string[]

let last: { readonly packed: Parts; readonly board: Promise<Board> } | null = null

/** The board that a page brought along. For the same page it is the same promise however often it is asked for, as `use` wants. */
export function broughtBoard(packed: Parts): Promise<Board> {
  // One is enough: a browser shows one board at a time, and the server remembers for each rendering what it waited for.
  if (last === null || !isSameList(last.packed, packed)) last = { packed, board: inflate(packed.map(bytesOf)) }
  return last.board
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const letters = atob(part)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}
