import type { Board } from '#board/board.ts'
import type { HelloAnswer, OpenAnswer } from '#board/live/protocol.ts'

/** Whether this browser can unpack what the server compressed. */
export const canUnpack = typeof DecompressionStream === 'function'

/** The answer with its board unpacked, if it came packed. */
export async function unpack(answer: HelloAnswer): Promise<OpenAnswer> {
  if (!('packed' in answer)) return answer
  const { packed, people, epoch } = answer
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const board: Board = await new Response(stream).json()
  return { snapshot: { board, people, epoch } }
}
