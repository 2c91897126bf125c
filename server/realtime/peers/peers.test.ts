import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Presence } from '#board/live/protocol.ts'
import { randomFrom } from '#board/testing/random.ts'
import { makePresenceBook, type PresenceBook } from '../rooms/presence.ts'
import { cutIntoPackets, packet, type Packet } from './packets.ts'
import { Peers } from './peers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type House = { readonly book: PresenceBook; readonly peers: Peers; isDead: boolean }

/** Houses on one line, which loses what `loses` says. */
function aLine(loses: () => boolean = () => false) {
  const houses: House[] = []
  const said: Packet[] = []
  const open = () => {
    const peers = new Peers({
      tell: (words) => {
        said.push(words)
        const others = houses.filter((one) => one !== house && !one.isDead)
        if (!house.isDead) for (const other of others) if (!loses()) other.peers.hear(JSON.parse(JSON.stringify(words)))
      },
      own: () => book.own(),
      onChanged: (boardId) => book.changed(boardId),
    })
    const book: PresenceBook = makePresenceBook(() => undefined, {
      note: (change) => peers.note(change),
      others: (boardId) => peers.on(boardId),
    })
    const house: House = { book, peers, isDead: false }
    houses.push(house)
    peers.begin()
    return house
  }
  return { open, said }
}

const board = uuidv7()
const at = (connectionId: string, more: Partial<Presence> = {}): Presence => ({
  userId: uuidv7(),
  connectionId,
  claimId: null,
  at: null,
  selection: null,
  typing: null,
  ...more,
})
const idsOn = ({ book }: House, boardId = board) =>
  book
    .on(boardId)
    .map((one) => one.connectionId)
    .sort()

it('[W4] shows everywhere who is anywhere, and that they went', () => {
  const line = aLine()
  const [one, two, three] = [line.open(), line.open(), line.open()]
  one.book.set(board, at('a'))
  two.book.set(board, at('b', { at: 7 }))
  vi.advanceTimersByTime(200)
  expect([one, two, three].map((house) => idsOn(house))).toEqual(Array(3).fill(['a', 'b']))
  expect(three.book.on(board)).toContainEqual(expect.objectContaining({ connectionId: 'b', at: 7 }))
  one.book.leave(board, 'a')
  vi.advanceTimersByTime(200)
  expect([one, two, three].map((house) => idsOn(house))).toEqual(Array(3).fill(['b']))
})

it('tells one that comes later all there is, in as many packets as it takes', () => {
  const line = aLine()
  const one = line.open()
  for (let n = 0; n < 100; n += 1) one.book.set(board, at(`c${n}`))
  vi.advanceTimersByTime(200)
  const late = line.open()
  expect(idsOn(late)).toEqual(idsOn(one))
})

it('says nothing of people while nobody is there to hear it', () => {
  const line = aLine()
  line.open().book.set(board, at('a'))
  vi.advanceTimersByTime(10_000)
  expect(line.said.filter(({ kind }) => kind === 'changes')).toEqual([])
})

it('forgets the people of one that is silent, soon, and of one that says goodbye at once', () => {
  const line = aLine()
  const [stays, dies, ends] = [line.open(), line.open(), line.open()]
  dies.book.set(board, at('d'))
  ends.book.set(board, at('e'))
  vi.advanceTimersByTime(200)
  ends.peers.close()
  expect(idsOn(stays)).toEqual(['d'])
  dies.isDead = true
  vi.advanceTimersByTime(5_000)
  expect(idsOn(stays)).toEqual(['d'])
  vi.advanceTimersByTime(5_000)
  expect(idsOn(stays)).toEqual([])
  expect(stays.peers.count()).toBe(0)
})

it('passes over what it cannot read', () => {
  const line = aLine()
  const house = line.open()
  for (const said of [null, 'x', { kind: 'beat' }, { kind: 'news', from: 'you' }, { kind: 'beat', from: 'you', n: -1 }])
    house.peers.hear(said)
  expect(house.peers.count()).toBe(0)
})

it.each(['首', '\u0001', '\u2028', '"', '🙂'])(
  'keeps every packet below what one notification of the database holds, of %j',
  (letter) => {
    const long = {
      claimId: uuidv7(),
      at: 99_999_999,
      selection: [9_999_999, 99_999_999] as [number, number],
      typing: letter.repeat(64 / letter.length),
    }
    const changes = Array.from({ length: 50 }, (_, n) => ({ boardId: board, came: at(`${n}`.padEnd(64, 'x'), long) }))
    for (const part of cutIntoPackets(changes)) {
      const said = packet.parse({ kind: 'all', from: uuidv7(), n: 999_999, part: 0, parts: 99, changes: part })
      // What the adapter adds around it.
      const packed = JSON.stringify({ uid: 'x'.repeat(16), nsp: '/', type: 9, data: { packet: ['peers', said] } })
      expect(Buffer.byteLength(packed)).toBeLessThan(8_000)
    }
  },
)

it.each(Array.from({ length: 40 }, (_, seed) => seed))(
  '[W4] agrees again after a line that lost half, seed %i',
  (seed) => {
    const random = randomFrom(seed)
    let isLossy = true
    const line = aLine(() => isLossy && random.chance(0.5))
    const houses = [line.open(), line.open(), line.open()]
    const boards = [board, uuidv7()]
    for (let step = 0; step < 150; step += 1) {
      const house = houses[random.below(houses.length)]
      const boardId = boards[random.below(boards.length)] ?? board
      const connectionId = `${houses.findIndex((one) => one === house)}-${random.below(25)}`
      if (random.chance(0.3)) house?.book.leave(boardId, connectionId)
      else house?.book.set(boardId, at(connectionId, { at: step }))
      vi.advanceTimersByTime(random.below(400))
    }
    isLossy = false
    vi.advanceTimersByTime(6_000)
    const placeOf = (one: Presence) => `${one.connectionId} at ${one.at}`
    for (const boardId of boards) {
      const all = houses.flatMap((house) => house.book.own()).filter((one) => one.boardId === boardId)
      const truth = all.flatMap((one) => ('came' in one ? [placeOf(one.came)] : [])).sort()
      for (const house of houses) expect(house.book.on(boardId).map(placeOf).sort()).toEqual(truth)
    }
  },
)
