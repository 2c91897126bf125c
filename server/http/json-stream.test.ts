import { describe, expect, it } from 'vitest'
import { anyCommand } from '#board/testing/generate.ts'
import { randomFrom } from '#board/testing/random.ts'
import { World } from '#board/testing/world.ts'
import { jsonParts, streamJson } from './json-stream.ts'

const VALUES = [null, 1, 'a"\n', [], {}, [[], {}], { a: undefined, b: 1 }, [undefined, 1], { a: { b: [{ c: '商' }] } }]

describe('JSON in parts', () => {
  it.each(VALUES.map((value) => [JSON.stringify(value), value]))('says %s as JSON.stringify does', (text, value) => {
    for (const levels of [0, 1, 2, 8]) expect([...jsonParts(value, levels)].join('')).toBe(text)
  })

  it('is a board, in parts of the size of its records', async () => {
    const random = randomFrom(3)
    const world = World.open()
    for (let n = 0; n < 200; n += 1) world.give(1 + random.below(4), anyCommand(random, world.board))
    const said = { seq: 1, board: world.board }
    const parts = [...jsonParts(said)]
    expect(parts.join('')).toBe(JSON.stringify(said))
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(2_000)
    expect(await streamJson(said).text()).toBe(JSON.stringify(said))
  })
})
