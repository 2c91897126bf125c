import type { Server } from 'socket.io'

/** The most characters of one message that are looked at; every legal command is far smaller. */
export const LARGEST_MESSAGE = 512_000

/** What still comes in at all, to be answered with a sentence; beyond it the connection is cut. */
export const LARGEST_FRAME = 16_000_000

const ASKING = /^2(\d+)\["/

/**
 * Answers messages above the limit with TOO_LARGE without reading them: of such a message only the number of its answer
 * goes on, as a `tooLarge` that everybody who converses refuses. Where nobody waits for an answer the connection ends.
 */
export function refuseTooLarge(io: Server): void {
  io.engine.on('connection', (connection) => {
    connection.on('packet', (packet: { type: string; data?: unknown }) => {
      if (packet.type !== 'message' || typeof packet.data !== 'string' || packet.data.length <= LARGEST_MESSAGE) return
      const [, answerTo] = ASKING.exec(packet.data.slice(0, 32)) ?? []
      packet.data = answerTo === undefined ? '1' : `2${answerTo}["tooLarge"]`
    })
  })
}
