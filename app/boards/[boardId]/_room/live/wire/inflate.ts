import type { Board } from '#board/board.ts'
import type { Packed } from '#board/live/protocol.ts'

/** A board from its compressed JSON. */
export async function inflate(packed: Packed['packed']): Promise<Board> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).json()
}
