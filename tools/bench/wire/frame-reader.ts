const LONGEST_HEADER = 10
const FIRST_MASK_BIT = 0x80
const END_KEPT = 4_096
// The first seq of a packet stands behind the ids of its first event.
const LEAST_START = 1_024

/** What a WebSocket frame begins and ends with; one and the same buffer wherever the whole frame is at hand. Valid during the call only. */
export type Frame = {
  readonly opcode: number
  readonly isCompressed: boolean
  readonly size: number
  readonly start: Buffer
  readonly end: Buffer
}

/** Says by its first bytes whether the middle of a long frame may be passed over. */
export type MaySkip = (start: Buffer) => boolean

type Open = {
  opcode: number
  isCompressed: boolean
  size: number
  left: number
  start: Buffer
  end: Buffer
  isWhole: boolean
}

/**
 * Cuts a server's bytes into WebSocket frames without copying what nobody reads: hundreds of listeners in one process
 * must cost less than the server that tells them. Of a long frame that arrives in pieces only both ends are kept.
 */
export class FrameReader {
  private readonly header = Buffer.alloc(LONGEST_HEADER)
  private headerLength = 0
  private open: Open | null = null
  private readonly onFrame: (frame: Frame) => void
  private readonly maySkip: MaySkip

  constructor(onFrame: (frame: Frame) => void, maySkip: MaySkip = () => false) {
    this.onFrame = onFrame
    this.maySkip = maySkip
  }

  /** Takes in what has arrived; the buffer may be used again afterwards. */
  feed(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length || (this.open !== null && this.open.left === 0)) {
      const open = this.open
      if (open === null) at = this.readHeader(chunk, at)
      else at = this.readPayload(open, chunk, at)
    }
  }

  private readHeader(chunk: Buffer, from: number): number {
    let at = from
    while (at < chunk.length) {
      this.header[this.headerLength] = chunk[at] ?? 0
      this.headerLength += 1
      at += 1
      if (this.headerLength < 2 || this.headerLength < headerSize(this.header)) continue
      this.headerLength = 0
      this.open = openFrame(this.header)
      break
    }
    return at
  }

  private readPayload(open: Open, chunk: Buffer, at: number): number {
    const take = Math.min(open.left, chunk.length - at)
    const piece = chunk.subarray(at, at + take)
    if (take === open.size) {
      this.open = null
      this.onFrame({ opcode: open.opcode, isCompressed: open.isCompressed, size: take, start: piece, end: piece })
      return at + take
    }
    const isFirst = open.left === open.size
    if (isFirst) open.isWhole = take < LEAST_START || open.isCompressed || !this.maySkip(piece)
    keep(open, piece, isFirst)
    open.left -= take
    if (open.left === 0) {
      this.open = null
      this.onFrame({ ...open, start: open.isWhole ? open.end : open.start })
    }
    return at + take
  }
}

function keep(open: Open, piece: Buffer, isFirst: boolean): void {
  if (open.isWhole) {
    if (isFirst) open.end = Buffer.allocUnsafe(open.size)
    piece.copy(open.end, open.size - open.left)
    return
  }
  if (isFirst) open.start = Buffer.from(piece.subarray(0, LEAST_START))
  const last = piece.subarray(-END_KEPT)
  open.end = last.length === END_KEPT ? Buffer.from(last) : Buffer.concat([open.end, last]).subarray(-END_KEPT)
}

function headerSize(header: Buffer): number {
  const second = header[1] ?? 0
  if (second & FIRST_MASK_BIT) throw new Error('A server never masks what it sends.')
  return second === 126 ? 4 : second === 127 ? 10 : 2
}

function openFrame(header: Buffer): Open {
  const [first = 0, second = 0] = header
  if ((first & 0x80) === 0 || (first & 0x0f) === 0) throw new Error('Messages in several frames are not read here.')
  const size = second === 126 ? header.readUInt16BE(2) : second === 127 ? Number(header.readBigUInt64BE(2)) : second
  const none = Buffer.alloc(0)
  return {
    opcode: first & 0x0f,
    isCompressed: (first & 0x40) !== 0,
    size,
    left: size,
    start: none,
    end: none,
    isWhole: true,
  }
}

/** A text or control frame as a client sends it. */
export function clientFrame(text: string, opcode = 1): Buffer {
  const size = Buffer.byteLength(text)
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + 4 + size)
  frame[0] = 0x80 | opcode
  frame[1] = FIRST_MASK_BIT | (head === 2 ? size : head === 4 ? 126 : 127)
  if (head === 4) frame.writeUInt16BE(size, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(size), 2)
  MASK.copy(frame, head)
  frame.write(text, head + 4)
  for (let n = 0; n < size; n += 1) frame[head + 4 + n] = (frame[head + 4 + n] ?? 0) ^ (MASK[n & 3] ?? 0)
  return frame
}

// Any mask will do: it protects proxies from pages, and here is neither.
const MASK = Buffer.from([0x5a, 0xc3, 0x17, 0x6e])
