import { deflateRaw } from 'node:zlib'
import type { Board } from '#board/board.ts'

const packed = new WeakMap<Board, Promise<Uint8Array<ArrayBuffer>>>()

const deflate = (text: string) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    deflateRaw(text, (error, bytes) => (error ? reject(error) : resolve(Uint8Array.from(bytes)))),
  )

/** A board as compressed JSON, made once for each state of a board however many ask for it. */
export function pack(board: Board): Promise<Uint8Array<ArrayBuffer>> {
  const there = packed.get(board)
  if (there) return there
  const made = deflate(JSON.stringify(board))
  packed.set(board, made)
  return made
}
