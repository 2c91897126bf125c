import { inFull } from '#board/live/abridged.ts'
import type { EventsPacket, HelloAnswer, OpenAnswer, OpenEvents } from '#board/live/protocol.ts'
import { inflate } from './inflate.ts'

/** The answer with its events in full, and with its board unpacked if it came packed. */
export async function unpack(answer: HelloAnswer): Promise<OpenAnswer> {
  if ('tail' in answer) return { tail: inFull(answer.tail), people: answer.people, epoch: answer.epoch }
  if (!('packed' in answer)) return answer
  const { packed, people, epoch } = answer
  return { snapshot: { board: await inflate(packed), people, epoch } }
}

/** The news with its events in full. */
export function opened({ boardId, epoch, people, ...abridged }: EventsPacket): OpenEvents {
  return { boardId, epoch, events: inFull(abridged), ...(people ? { people } : {}) }
}
