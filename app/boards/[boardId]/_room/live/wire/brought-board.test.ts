import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { piecesOf } from '#board/live/pieces.ts'
import { World } from '#board/testing/world.ts'
import { broughtBoard } from './brought-board.ts'

const packed = ({ board }: World) => {
  const bytes = deflateRawSync([...piecesOf(board)].map((piece) => `${piece}\n`).join(''))
  return [bytes.toString('base64', 0, 300), bytes.toString('base64', 300)]
}

it('gives the board as it was packed, whatever stands in it', async () => {
  const world = World.open()
  world.claim(10, 'Blase')
  world.must(1, { type: 'board.rename', title: 'Ökonomen 😀 </script><!-- \u2028 首席' })
  expect(await broughtBoard(packed(world))).toEqual(world.board)
})

it('gives one promise however often a page asks, and another for another board', async () => {
  const world = World.open()
  const first = packed(world)
  const promise = broughtBoard(first)
  expect(broughtBoard([...first])).toBe(promise)
  world.claim(10, 'Blase')
  const second = broughtBoard(packed(world))
  expect(second).not.toBe(promise)
  expect(Object.keys((await second).claims)).toHaveLength(1)
})
