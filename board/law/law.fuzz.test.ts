import { describe, expect, it } from 'vitest'
import { anyCommand } from '../testing/generate.ts'
import { randomFrom } from '../testing/random.ts'
import { World } from '../testing/world.ts'
import { applyAll } from './apply.ts'
import { AUDIENCES } from '../kernel/feature.ts'
import { boardSeenBy, seenBy } from './audience.ts'

function aGrownWorld(seed: number, commands: number): { world: World; refused: number } {
  const random = randomFrom(seed)
  const world = World.open()
  let refused = 0
  for (let n = 0; n < commands; n++) {
    const before = world.events.length
    const board = world.board
    const refusal = world.give(1 + random.below(6), anyCommand(random, board))
    if (!refusal) continue
    refused += 1
    expect(world.events.length, '[X3]').toBe(before)
    expect(world.board).toBe(board)
  }
  return { world, refused }
}

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1)

describe('the law under random commands', () => {
  it.each(SEEDS)('S1 S2 S5 X3 X6: the log of seed %i is gapless, ordered, and its fold is the board', (seed) => {
    const { world, refused } = aGrownWorld(seed, 150)
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(150)
    expect(world.events.map((event) => event.seq)).toEqual(world.events.map((_, index) => index + 1))
    const times = world.events.map((event) => event.at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const ids = world.events.map((event) => event.commandId)
    expect(ids.filter((id, index) => id !== ids[index - 1]).length, 'one run a command').toBe(new Set(ids).size)
    expect(applyAll(null, world.events)).toEqual(world.board)
    expect(world.board.seq).toBe(world.events.length)
  })

  it.each(SEEDS.slice(0, 10))('B1: the article stays as it was when its board was opened, seed %i', (seed) => {
    expect(aGrownWorld(seed + 2_000, 150).world.board.article).toEqual(World.open().board.article)
  })

  it.each(SEEDS)('A1 A2: what each audience was sent folds to what it may see, seed %i', (seed) => {
    const { world } = aGrownWorld(seed + 1_000, 150)
    for (const audience of AUDIENCES) {
      // As sent over the wire, so that nothing rests on shared objects.
      const sent = world.events.map((event) => structuredClone(seenBy(audience, event)))
      expect(applyAll(null, sent)).toEqual(boardSeenBy(audience, world.board))
      for (const event of sent) if (event.type === 'hidden') expect({ ...event, seq: 0, at: 0 }).toEqual(HIDDEN)
    }
  })
})

const HIDDEN = { type: 'hidden', data: {}, seq: 0, at: 0, by: '', commandId: '', v: 1 }
