import { describe, expect, it } from 'vitest'
import { anyCommand } from '../testing/generate.ts'
import { randomFrom } from '../testing/random.ts'
import { recordId, World } from '../testing/world.ts'
import { boardInLines, boardReader, piecesOf } from './pieces.ts'

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

function grown(seed: number): World {
  const random = randomFrom(seed)
  const world = World.open()
  for (let n = 0; n < 150; n += 1) world.give(1 + random.below(4), anyCommand(random, world.board))
  return world
}

const together = (pieces: Iterable<string>) => {
  const reader = boardReader()
  for (const piece of pieces) reader.take(piece)
  return reader.board()
}

describe('a board in pieces', () => {
  it.each(SEEDS)('A1: is put together as it was, however small the pieces, seed %i', (seed) => {
    const { board } = grown(seed)
    for (const most of [1, 700, 5_000, 250_000]) expect(together(piecesOf(board, most))).toEqual(board)
    // Claims keep their order, which is that of the list beside the article.
    expect(Object.keys(together(piecesOf(board, 700)).claims)).toEqual(Object.keys(board.claims))
  })

  it('has pieces that are bounded, whatever a single claim holds', () => {
    const world = World.open()
    const claimId = world.claim(10, 'Blase')
    for (let n = 0; n < 60; n += 1)
      world.must(3, { type: 'comment.add', claimId, commentId: recordId(100 + n), body: `"\n`.repeat(10_000) })
    const pieces = [...piecesOf(world.board, 100_000)]
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000)
    expect(
      pieces.every((piece) => !piece.includes('\n')),
      'a line each',
    ).toBe(true)
    expect(boardInLines(pieces.join('\n'))).toEqual(world.board)
  })
})
