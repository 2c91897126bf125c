import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { abridge } from '#board/live/abridged.ts'
import { piecesOf } from '#board/live/pieces.ts'
import { World } from '#board/testing/world.ts'
import { opened, unpack } from './unpack.ts'

it('gives a packed board as the snapshot it was, and leaves other answers alone', async () => {
  const { board } = World.open()
  const packed = Uint8Array.from(deflateRawSync([...piecesOf(board)].map((piece) => `${piece}\n`).join('')))
  const rest = { people: {}, epoch: 'e' }
  expect(await unpack({ packed, ...rest })).toEqual({ snapshot: { board, ...rest } })
  expect(await unpack({ packed: packed.buffer, ...rest })).toEqual({ snapshot: { board, ...rest } })
  const refused = { refused: { code: 'NOT_FOUND' } } as const
  expect(await unpack(refused)).toBe(refused)
})

it('gives events in full, in an answer and in news', async () => {
  const world = World.open()
  const rest = { people: {}, epoch: 'e' }
  expect(await unpack({ tail: abridge(world.events), seq: world.events.length, ...rest })).toEqual({
    tail: world.events,
    ...rest,
  })
  const news = { boardId: world.board.id, epoch: 'e', events: world.events }
  expect(opened({ ...news, ...abridge(world.events), to: world.events.length })).toEqual(news)
})
