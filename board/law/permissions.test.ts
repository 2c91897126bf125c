import { describe, expect, it } from 'vitest'
import { SYSTEM } from '../board.ts'
import { person, recordId, userId, World } from '../testing/world.ts'
import { COMMAND_TYPES, type CommandType } from './command.ts'
import type { RightsQuestion } from '../kernel/rights.ts'
import { judgeRights } from './permissions.ts'

// Letters: o owner, e editor, c checker who made the record, d another checker, v viewer. Who is not named is refused.
const MAY: Record<CommandType, string> = {
  'board.create': 'oecdv',
  'board.rename': 'oe',
  'board.archive': 'oe',
  'board.reopen': 'oe',
  'board.remove': 'o',
  'member.add': 'oe',
  'member.setRole': 'o',
  'member.remove': 'o',
  'claim.add': 'oecd',
  'claim.edit': 'oecd',
  'claim.drop': 'oec',
  'claim.restore': 'oecd',
  'claim.assign': 'oec',
  'claim.setStatus': 'oecd',
  'claim.addOccurrence': 'oecd',
  'claim.removeOccurrence': 'oecd',
  'evidence.attach': 'oecd',
  'evidence.edit': 'oec',
  'evidence.check': 'oecd',
  'evidence.detach': 'oec',
  'verdict.give': 'oecd',
  'verdict.withdraw': 'c',
  'verdict.adjudicate': 'oe',
  'comment.add': 'oecd',
  'comment.edit': 'c',
  'comment.remove': 'oec',
  'thread.resolve': 'oecd',
  'thread.reopen': 'oecd',
}

const PEOPLE = { o: 1, e: 2, c: 3, d: 4, v: 5 } as const

function aWorld(): World {
  const world = World.open()
  const claimId = world.claim(11, 'Blase')
  const source = { url: 'https://example.org' }
  world.must(3, { type: 'evidence.attach', evidenceId: recordId(21), claimId, source, stance: 'supports' })
  world.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' })
  world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'Hm' })
  return world
}

const question = (type: CommandType): RightsQuestion => ({
  type,
  claimId: recordId(11),
  evidenceId: recordId(21),
  verdictId: recordId(31),
  commentId: recordId(41),
  assigneeId: type === 'claim.assign' ? userId(3) : undefined,
  role: 'checker',
})

describe('the table of rights', () => {
  const { board } = aWorld()

  it.each(COMMAND_TYPES)('%s is for those who may, and for nobody else', (type) => {
    const allowed = Object.entries(PEOPLE).filter(([, n]) => judgeRights(board, person(n), question(type)) === null)
    expect(allowed.map(([letter]) => letter).join('')).toBe(MAY[type])
    expect(judgeRights(board, SYSTEM, question(type))).toBeNull()
  })

  it.each(COMMAND_TYPES)('%s is NOT_FOUND for an outsider', (type) => {
    expect(judgeRights(board, person(9), question(type))).toEqual({ code: 'NOT_FOUND' })
  })

  it('lets a checker take a claim in hand and put it down, but not move another one’s', () => {
    const world = aWorld()
    const claimId = recordId(11)
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: userId(3) })?.code).toBe('FORBIDDEN')
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: userId(4) })).toBeNull()
    expect(world.give(3, { type: 'claim.assign', claimId, assigneeId: null })?.code).toBe('FORBIDDEN')
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: null })).toBeNull()
  })

  it('lets an editor seat checkers and viewers only', () => {
    const world = World.open()
    expect(world.give(2, { type: 'member.add', userId: userId(6), role: 'editor' })?.code).toBe('FORBIDDEN')
    expect(world.give(2, { type: 'member.add', userId: userId(6), role: 'viewer' })).toBeNull()
  })

  it('X4: a role that has just been taken away counts at once', () => {
    const world = aWorld()
    world.must(1, { type: 'member.setRole', userId: userId(3), role: 'viewer' })
    const comment = { type: 'comment.add', commentId: recordId(42), claimId: recordId(11), body: 'Hm' } as const
    expect(world.give(3, comment)?.code).toBe('FORBIDDEN')
    world.must(1, { type: 'member.remove', userId: userId(3) })
    expect(world.give(3, comment)?.code).toBe('NOT_FOUND')
  })

  it('closes an archived board to all work until it is reopened', () => {
    const world = aWorld()
    world.must(2, { type: 'board.archive' })
    expect(world.give(1, { type: 'claim.setStatus', claimId: recordId(11), status: 'done' })?.code).toBe(
      'BOARD_ARCHIVED',
    )
    world.must(2, { type: 'board.reopen' })
    expect(world.give(1, { type: 'claim.setStatus', claimId: recordId(11), status: 'done' })).toBeNull()
  })
})
