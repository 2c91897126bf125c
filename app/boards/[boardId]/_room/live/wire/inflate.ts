import type { Board } from '#board/board.ts'
import type { Packed } from '#board/live/protocol.ts'
import { boardReader } from '#board/live/pieces.ts'

/** A board from its compressed pieces. No string holds more than one of them, so that a board may be of any size. */
export async function inflate(packed: Packed['packed'] | readonly Uint8Array<ArrayBuffer>[]): Promise<Board> {
  const parts = Array.isArray(packed) ? packed : [packed]
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const chunks = stream.pipeThrough(new TextDecoderStream()).getReader()
  const reader = boardReader()
  let rest: string[] = []
  for (;;) {
    const { done, value } = await chunks.read()
    if (done) return reader.board()
    const [first = '', ...lines] = value.split('\n')
    rest.push(first)
    for (const line of lines) {
      reader.take(rest.join(''))
      rest = [line]
    }
  }
}
