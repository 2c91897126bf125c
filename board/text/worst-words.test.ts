import { describe, expect, test } from 'vitest'
import { COMMAND_TYPES } from '../law/command.ts'
import { commandsOn, decideCases, readCases, SHAPES, timeOf, worldOf, type WordCase } from '../testing/worst-words.ts'

// Ten times what the bench asks for, so that a busy machine fails nothing; a square of a long text is far beyond it.
const DECIDE_MS = 200
const READ_MS = 2_000
const CLAIMS = 6

const slow = (cases: readonly WordCase[], most: number) =>
  cases.map((one) => [one.name, timeOf(one)] as const).filter(([, ms]) => ms > most)

describe.each(Object.entries(SHAPES))('the worst words: %s', (name, shape) => {
  const world = worldOf(shape, CLAIMS)

  test('no decision takes long', { timeout: 60_000 }, () => {
    expect(slow(decideCases(name, world, commandsOn(world, shape)), DECIDE_MS)).toEqual([])
  })

  test('nothing that reads a board takes long', { timeout: 60_000 }, () => {
    expect(slow(readCases(name, world, shape), READ_MS)).toEqual([])
  })
})

test('commands of every type are among them', () => {
  const [shape] = Object.values(SHAPES)
  if (!shape) throw new Error('no shapes')
  const types = new Set(commandsOn(worldOf(shape, 1), shape).map((one) => one.type))
  expect(COMMAND_TYPES.filter((type) => type !== 'board.create' && !types.has(type))).toEqual([])
})
