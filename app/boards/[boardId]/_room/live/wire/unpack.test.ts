import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { World } from '#board/testing/world.ts'
import { unpack } from './unpack.ts'

it('gives a packed board as the snapshot it was, and leaves other answers alone', async () => {
  const { board } = World.open()
  const packed = Uint8Array.from(deflateRawSync(JSON.stringify(board)))
  const rest = { people: {}, epoch: 'e' }
  expect(await unpack({ packed, ...rest })).toEqual({ snapshot: { board, ...rest } })
  expect(await unpack({ packed: packed.buffer, ...rest })).toEqual({ snapshot: { board, ...rest } })
  const tail = { tail: [], seq: 3, ...rest }
  expect(await unpack(tail)).toBe(tail)
})
