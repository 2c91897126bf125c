import { describe, expect, it } from 'vitest'
import { SYSTEM } from '../board.ts'
import { SEATED, WHO_MAY, type RightsCase, type Seated } from '../testing/who-may.ts'
import { person, recordId, userId, World } from '../testing/world.ts'
import type { RightsQuestion } from '../kernel/rights.ts'
import { COMMAND_TYPES } from './command.ts'
import { judgeRights } from './permissions.ts'

const PEOPLE: Readonly<Record<Seated, number>> = { owner: 1, editor: 2, author: 3, checker: 4, viewer: 5 }
const CASES = Object.keys(WHO_MAY).filter((name): name is RightsCase => name in WHO_MAY)

function aWorld(): World {
  const world = World.open()
  const claimId = world.claim(11, 'Blase')
  const source = { url: 'https://example.org' }
  world.must(3, { type: 'evidence.attach', evidenceId: recordId(21), claimId, source, stance: 'supports' })
  world.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' })
  world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'Hm' })
  const assignedId = world.claim(12, 'genialer')
  world.must(2, { type: 'claim.assign', claimId: assignedId, assigneeId: userId(1) })
  return world
}

// What a button knows of the claim, and the records that the author (person 3) made on it.
const ON = {
  claimId: recordId(11),
  evidenceId: recordId(21),
  verdictId: recordId(31),
  commentId: recordId(41),
}

function questionOf(name: RightsCase, asker: string): RightsQuestion {
  const board = aWorld().board
  switch (name) {
    case 'member.add':
      return { type: name, role: 'checker' }
    case 'member.add as editor':
      return { type: 'member.add', role: 'editor' }
    case 'member.add as owner':
      return { type: 'member.add', role: 'owner' }
    case 'claim.assign':
      return { ...ON, type: name, assigneeId: asker }
    case 'claim.assign to another':
      return { ...ON, type: 'claim.assign', assigneeId: board.createdBy }
    case 'claim.assign out of another hand':
      return { ...ON, type: 'claim.assign', assigneeId: null, claimId: recordId(12) }
    case 'claim.assign a reviewer':
      return { ...ON, type: 'claim.assign', reviewerId: board.createdBy }
    default:
      return { ...ON, type: name }
  }
}

describe('the table of rights', () => {
  const { board } = aWorld()

  it.each(CASES)('M2: %s is for those who may, and for nobody else', (name) => {
    const may = (who: Seated) => judgeRights(board, person(PEOPLE[who]), questionOf(name, userId(PEOPLE[who]))) === null
    expect(SEATED.filter(may)).toEqual(WHO_MAY[name])
    expect(judgeRights(board, SYSTEM, questionOf(name, ''))).toBeNull()
  })

  it.each(CASES)('M1: %s is NOT_FOUND for an outsider', (name) => {
    expect(judgeRights(board, person(9), questionOf(name, userId(9)))).toEqual({ code: 'NOT_FOUND' })
  })

  it('M2: names every command of the law', () => {
    const types = new Set(CASES.map((name) => questionOf(name, '').type))
    expect([...types].sort()).toEqual([...COMMAND_TYPES].sort())
  })

  it('M3: lets a checker take a claim in hand and put it down, but not move another one’s', () => {
    const world = aWorld()
    const claimId = recordId(11)
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: userId(3) })?.code).toBe('FORBIDDEN')
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: userId(4) })).toBeNull()
    expect(world.give(3, { type: 'claim.assign', claimId, assigneeId: null })?.code).toBe('FORBIDDEN')
    expect(world.give(4, { type: 'claim.assign', claimId, assigneeId: null })).toBeNull()
  })

  it('M5: lets an editor seat checkers and viewers only', () => {
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

  it('B3: closes an archived board to all work until it is reopened, though not to changes of its members', () => {
    const world = aWorld()
    world.must(2, { type: 'board.archive' })
    expect(world.give(1, { type: 'claim.setStatus', claimId: recordId(11), status: 'done' })?.code).toBe(
      'BOARD_ARCHIVED',
    )
    world.must(1, { type: 'member.add', userId: userId(6), role: 'checker' })
    world.must(1, { type: 'member.setRole', userId: userId(6), role: 'viewer' })
    world.must(1, { type: 'member.remove', userId: userId(6) })
    world.must(2, { type: 'board.reopen' })
    expect(world.give(1, { type: 'claim.setStatus', claimId: recordId(11), status: 'done' })).toBeNull()
  })
})
