import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { heldBytes } from './held-bytes.ts'
import type { CommandInput } from './command.ts'
import { LIMITS } from '../kernel/limits.ts'
import { recordId, userId, World } from '../testing/world.ts'
import { applyAll } from './apply.ts'
import { bytesOfEvent } from './stored.ts'

const [OWNER, EDITOR, CHECKER, OTHER] = [1, 2, 3, 4]
const QUOTES = '"'.repeat(20_000)
let made = 1_000

const comment = (claimId: string, body: string): CommandInput => ({
  type: 'comment.add',
  commentId: recordId(++made),
  claimId,
  body,
})

/** A world whose board says that so much is stored already; nothing else about it is different. */
function filled(stored: Partial<Board['stored']>): { world: World; claimId: string } {
  const world = World.open()
  const claimId = world.claim(10, 'ein genialer Zug')
  const { board } = world
  world.standIn({ ...board, stored: { ...board.stored, ...stored } })
  return { world, claimId }
}

describe('what a log takes', () => {
  it('is counted as stored: UTF-8 of the JSON, so that a quotation mark takes two bytes and a Chinese letter three', () => {
    const world = World.open()
    const claimId = world.claim(10, 'ein genialer Zug')
    const grown = (body: string) => {
      const { bytes } = world.board.stored
      world.must(CHECKER, comment(claimId, body))
      return world.board.stored.bytes - bytes
    }
    const [plain, quotes, chinese, lines] = [grown('aaaa'), grown('""""'), grown('商业评论'), grown('a\ta\n')]
    expect([quotes - plain, chinese - plain, lines - plain]).toEqual([4, 8, 2])
  })

  it('L1: is the sum of its events, and of each person on the last day alone', () => {
    const world = World.open()
    const claimId = world.claim(10, 'ein genialer Zug')
    world.must(OTHER, comment(claimId, 'yesterday'))
    world.now += 86_400_000
    world.must(CHECKER, comment(claimId, 'today'))
    const { stored } = world.board
    const [last] = world.events.slice(-1)
    expect(stored.bytes).toBe(world.events.reduce((sum, event) => sum + bytesOfEvent(event), 0))
    expect(stored.today).toEqual({ [userId(CHECKER)]: last && bytesOfEvent(last) })
    expect(applyAll(null, structuredClone(world.events))?.stored).toEqual(stored)
  })
})

describe('a board at its limit', () => {
  const full = { bytes: LIMITS.bytesPerBoard - 1_000 }

  it('refuses what does not fit, says how full it is, and changes nothing', () => {
    const { world, claimId } = filled(full)
    const refused = world.give(CHECKER, comment(claimId, QUOTES))
    expect(refused).toEqual({
      code: 'LIMIT',
      problem: 'boardBytes',
      holds: LIMITS.bytesPerBoard - 1_000,
      most: LIMITS.bytesPerBoard,
    })
    expect(world.board.stored.bytes).toBe(full.bytes)
    expect(world.give(CHECKER, comment(claimId, 'short'))).toBeNull()
  })

  it('keeps an eighth more for editors and owners, and no more', () => {
    const { world, claimId } = filled(full)
    expect(world.give(EDITOR, comment(claimId, QUOTES))).toBeNull()
    expect(world.give(OWNER, comment(claimId, QUOTES))).toBeNull()
    const beyond = filled({ bytes: (LIMITS.bytesPerBoard * 9) / 8 - 1_000 })
    expect(beyond.world.give(EDITOR, comment(beyond.claimId, QUOTES))).toMatchObject({ problem: 'boardBytes' })
  })

  it.each(['board', 'day'] as const)('L2: can still be finished, tidied and put away when the %s is full', (which) => {
    const world = World.open()
    const claimId = world.claim(10, 'ein genialer Zug')
    const evidenceId = recordId(20)
    const source = { url: 'https://example.org/a' }
    world.must(CHECKER, { type: 'evidence.attach', claimId, evidenceId, source, stance: 'supports' })
    world.must(CHECKER, { type: 'comment.add', commentId: recordId(21), claimId, body: QUOTES })
    world.must(CHECKER, { type: 'verdict.give', verdictId: recordId(22), claimId, rating: 'true' })
    const today = { [userId(CHECKER)]: LIMITS.bytesPerPersonAndDay }
    const over = which === 'board' ? { bytes: 2 * LIMITS.bytesPerBoard } : { today }
    world.standIn({ ...world.board, stored: { ...world.board.stored, ...over } })
    expect(world.give(CHECKER, comment(claimId, 'more'))).toMatchObject({ code: 'LIMIT', problem: `${which}Bytes` })
    world.must(CHECKER, { type: 'claim.setStatus', claimId, status: 'ready_for_review' })
    world.must(CHECKER, { type: 'claim.assign', claimId, assigneeId: userId(CHECKER) })
    world.must(CHECKER, { type: 'evidence.detach', claimId, evidenceId, reason: 'wrong page' })
    world.must(CHECKER, { type: 'thread.resolve', claimId, threadId: recordId(21) })
    world.must(CHECKER, { type: 'comment.remove', claimId, commentId: recordId(21) })
    world.must(CHECKER, { type: 'verdict.withdraw', claimId, verdictId: recordId(22) })
    world.must(CHECKER, { type: 'claim.drop', claimId, reason: 'out of scope' })
    world.must(CHECKER, { type: 'claim.restore', claimId })
    world.must(OWNER, { type: 'member.add', userId: userId(6), role: 'checker' })
    world.must(OWNER, { type: 'board.archive' })
    world.must(OWNER, { type: 'board.remove' })
  })
})

describe('a person', () => {
  it('writes so much a day on a board; the next day there is room again, and others never notice', () => {
    const most = LIMITS.bytesPerPersonAndDay
    const { world, claimId } = filled({ today: { [userId(CHECKER)]: most - 100 } })
    expect(world.give(CHECKER, comment(claimId, 'more'))).toEqual({
      code: 'LIMIT',
      problem: 'dayBytes',
      holds: most - 100,
      most,
    })
    expect(world.give(OTHER, comment(claimId, 'more'))).toBeNull()
    world.now += 86_400_000
    expect(world.give(CHECKER, comment(claimId, 'more'))).toBeNull()
  })
})

describe('a claim', () => {
  // By several people and over several days, since nobody may write so much in one.
  function fill(world: World, claimId: string): number {
    for (let n = 0; ; n += 1) {
      if (n % 80 === 0) world.now += 86_400_000
      const refused = world.give(CHECKER, comment(claimId, QUOTES))
      if (refused) return refused.problem === 'claimBytes' ? n : -1
    }
  }

  it('holds so much, gets room back for what is taken away or shortened, and leaves other claims theirs', () => {
    const world = World.open()
    const [claimId, otherId] = [world.claim(10, 'ein genialer Zug'), world.claim(11, 'um 3 Prozent')]
    const first = recordId(made + 1)
    expect(fill(world, claimId)).toBeGreaterThan(90)
    const claim = world.board.claims[claimId]
    expect(claim && heldBytes(claim)).toBeGreaterThan(LIMITS.bytesPerClaim - 41_000)
    // Counted step by step it is what it is when counted at once.
    expect(claim && heldBytes(structuredClone(claim))).toBe(claim && heldBytes(claim))
    expect(world.give(CHECKER, comment(otherId, QUOTES))).toBeNull()
    expect(world.give(CHECKER, { type: 'comment.edit', claimId, commentId: first, rev: 1, body: 'short' })).toBeNull()
    expect(world.give(CHECKER, comment(claimId, QUOTES))).toBeNull()
    expect(world.give(CHECKER, comment(claimId, QUOTES))).toMatchObject({ problem: 'claimBytes' })
    world.must(CHECKER, { type: 'comment.remove', claimId, commentId: recordId(made - 5) })
    expect(world.give(CHECKER, comment(claimId, QUOTES))).toBeNull()
  })
})
