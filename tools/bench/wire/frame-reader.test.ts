import { describe, expect, it } from 'vitest'
import { randomFrom } from '#board/testing/random.ts'
import { clientFrame, FrameReader } from './frame-reader.ts'

const LONG = 9_000
const MARK = '42["events"'

function serverFrame(text: string, first = 0x81): Buffer {
  const size = Buffer.byteLength(text)
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.alloc(head + size)
  frame[0] = first
  frame[1] = head === 2 ? size : head === 4 ? 126 : 127
  if (head === 4) frame.writeUInt16BE(size, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(size), 2)
  frame.write(text, head)
  return frame
}

function read(pieces: readonly Buffer[], maySkip?: (start: Buffer) => boolean) {
  const heard: { start: string; end: string; size: number; opcode: number }[] = []
  const reader = new FrameReader(({ start, end, size, opcode }) => {
    heard.push({ start: start.toString(), end: end.toString(), size, opcode })
  }, maySkip)
  // The reader may keep nothing of what it was given: the buffer is used again.
  for (const piece of pieces) {
    const shared = Buffer.from(piece)
    reader.feed(shared)
    shared.fill(0)
  }
  return heard
}

describe('a reader of frames', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('cuts them however they arrive (seed %i)', (seed) => {
    const random = randomFrom(seed)
    const texts = Array.from({ length: 12 }, () => 'ab€'.repeat(random.pick([0, 1, 41, 42, 300, 22_000])))
    const bytes = Buffer.concat(texts.map((text) => serverFrame(text)))
    const pieces: Buffer[] = []
    for (let at = 0; at < bytes.length;) {
      const take = 1 + random.below(random.pick([3, 200, 70_000]))
      pieces.push(bytes.subarray(at, at + take))
      at += take
    }
    expect(read(pieces).map(({ end }) => end)).toEqual(texts)
  })

  it('keeps both ends of a long frame whose middle may be passed over, and its size', () => {
    const text = `${MARK},"first",${'x'.repeat(LONG * 4)},"last"]`
    const bytes = Buffer.concat([serverFrame(text), serverFrame('3')])
    const pieces = [bytes.subarray(0, 2_000), bytes.subarray(2_000, LONG * 4), bytes.subarray(LONG * 4)]
    const [frame, next] = read(pieces, (start) => start.toString().startsWith(MARK))
    expect(frame?.size).toBe(text.length)
    expect(frame?.start.startsWith(`${MARK},"first"`)).toBe(true)
    expect(frame?.end.endsWith(',"last"]')).toBe(true)
    expect(frame?.end.length).toBeLessThan(LONG)
    expect(next?.end).toBe('3')
  })

  it('tells control frames from messages, and refuses what a server never sends', () => {
    expect(read([serverFrame('', 0x89)])[0]?.opcode).toBe(9)
    expect(() => read([clientFrame('hello')])).toThrow('never masks')
    expect(() => read([serverFrame('part', 0x01)])).toThrow('several frames')
  })
})
