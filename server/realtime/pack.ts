import { setImmediate as turn } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createDeflateRaw } from 'node:zlib'
import type { Board } from '#board/board.ts'
import { piecesOf } from '#board/live/pieces.ts'

const packed = new WeakMap<Board, Promise<Uint8Array<ArrayBuffer>>>()

// Others have their turn between two pieces: a large board takes a second.
async function* lines(board: Board): AsyncGenerator<string> {
  for (const piece of piecesOf(board)) {
    yield `${piece}\n`
    await turn()
  }
}

async function deflate(board: Board): Promise<Uint8Array<ArrayBuffer>> {
  const source = Readable.from(lines(board))
  const stream = createDeflateRaw()
  source.on('error', (error) => stream.destroy(error))
  return Uint8Array.from(await buffer(source.pipe(stream)))
}

/** A board as compressed pieces of JSON, made once for each state of a board however many ask for it. */
export function pack(board: Board): Promise<Uint8Array<ArrayBuffer>> {
  const there = packed.get(board)
  if (there) return there
  const made = deflate(board)
  packed.set(board, made)
  // What failed for one is tried again for the next.
  made.catch(() => packed.delete(board))
  return made
}
