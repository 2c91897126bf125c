import { describe, expect, it } from 'vitest'
import { sentCommand } from '#board/live/messages.ts'
import { command } from '#board/law/command.ts'
import { comment } from './comment.ts'
import { boardOf, Ear, gather } from './ears.ts'

const BOARD = '01890000-0000-7000-8000-000000000001'

function packet(...seqs: readonly number[]) {
  const events = seqs.map((seq) => ({ seq, type: 'comment.added', data: { comment: { seq, body: 'So it says.' } } }))
  const bytes = Buffer.from(`42["events",${JSON.stringify({ boardId: BOARD, events, to: seqs.at(-1) })}]`)
  return { opcode: 1, isCompressed: false, size: bytes.length, start: bytes, end: bytes }
}

describe('a listener', () => {
  it('knows from both ends of a packet which events it brought', () => {
    const ear = new Ear()
    ear.hear(packet(5, 6, 7), 10)
    ear.hear(packet(8), 20)
    expect([ear.lasts, ear.times, ear.gaps]).toEqual([[7, 8], [10, 20], 0])
    expect(boardOf(packet(5))).toBe(BOARD)
  })

  it('notices a gap, and never passes over a packet that it cannot read', () => {
    const ear = new Ear()
    ear.hear(packet(5), 10)
    ear.hear(packet(7), 20)
    expect(ear.gaps).toBe(1)
    const other = Buffer.from(`42["events",{"boardId":"${BOARD}","delta":"unknown to this bench altogether"}]`)
    const unknown = { ...packet(1), start: other, end: other }
    expect(() => ear.hear(unknown, 30)).toThrow('does not know this protocol')
  })
})

it('an event counts as seen when the last listener has it, and by how many it was seen', () => {
  const [quick, slow] = [new Ear(), new Ear()]
  quick.hear(packet(3, 4), 10)
  quick.hear(packet(5), 12)
  slow.hear(packet(3), 11)
  slow.hear(packet(4), 30)
  const { at, by } = gather([quick, slow], 2, 5)
  expect([...at]).toEqual([11, 30, 12])
  expect([...by]).toEqual([2, 2, 1])
})

it('the load writes comments that the law knows, one in four in a new thread', () => {
  const written = Array.from({ length: 8 }, (_, no) => sentCommand.parse(JSON.parse(comment(BOARD, [BOARD], no))))
  const commands = written.map((one) => command.parse(one.command))
  expect(commands.filter((one) => one.type === 'comment.add' && one.threadId === undefined)).toHaveLength(2)
  expect(new Set(written.map(({ id }) => id)).size).toBe(8)
})
