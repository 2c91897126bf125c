import type { Frame } from '../wire/frame-reader.ts'

const SEQ = Buffer.from('"seq":')
const TO = Buffer.from('"to":')
const ID_LENGTH = 36
const BOARD = Buffer.from('"boardId":"')

/** What one listener heard of a board: the last seq of each packet, and when the packet was complete. */
export class Ear {
  readonly lasts: number[] = []
  readonly times: number[] = []
  /** Packets that did not follow the one before. */
  gaps = 0
  bytes = 0
  private last = 0

  hear(frame: Frame, now: number): void {
    const first = numberAt(frame.start, frame.start.indexOf(SEQ), SEQ)
    const last = numberAt(frame.end, frame.end.lastIndexOf(TO), TO)
    if (this.last !== 0 && first !== this.last + 1) this.gaps += 1
    this.last = last
    this.lasts.push(last)
    this.times.push(now)
    this.bytes += frame.size
  }

  forget(): void {
    this.lasts.length = 0
    this.times.length = 0
    this.bytes = 0
  }
}

/** The board that an events packet is about. */
export function boardOf(frame: Frame): string {
  const at = frame.start.indexOf(BOARD) + BOARD.length
  return frame.start.toString('latin1', at, at + ID_LENGTH)
}

function numberAt(bytes: Buffer, key: number, name: Buffer): number {
  let number = Number.NaN
  for (let at = key + name.length; key >= 0; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    number = (Number.isNaN(number) ? 0 : number) * 10 + digit
  }
  if (Number.isNaN(number)) throw new Error('An events packet without a seq: the load does not know this protocol.')
  return number
}

/** For each seq after `from`: when the last of these listeners had it, and how many had it. */
export function gather(ears: readonly Ear[], from: number, to: number) {
  const at = new Float64Array(to - from)
  const by = new Uint32Array(to - from)
  for (const { lasts, times } of ears) {
    let seq = from
    lasts.forEach((last, packet) => {
      const time = times[packet] ?? 0
      for (; seq < Math.min(last, to); seq += 1) {
        at[seq - from] = Math.max(at[seq - from] ?? 0, time)
        by[seq - from] = (by[seq - from] ?? 0) + 1
      }
    })
  }
  return { at, by }
}
