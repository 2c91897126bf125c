import { describe, expect, test } from 'vitest'
import { person, recordId, userId, World } from '../testing/world.ts'
import { claimsInOrder } from './claims-in-order.ts'
import { membersByRole, peopleOnClaim } from './people.ts'
import { progressOf } from './progress.ts'
import { toneOfClaim } from './standing-tone.ts'
import { newestCommentIn, unreadIn } from './unread.ts'

const give = (n: number, claimId: string, rating: string) =>
  ({ type: 'verdict.give', verdictId: recordId(n), claimId, rating }) as const

function aWorld() {
  const world = World.open()
  const late = world.claim(10, 'Blase')
  const early = world.claim(11, '5,8 Milliarden')
  const dropped = world.claim(12, 'Danach fiel der Kurs')
  world.must(3, { type: 'claim.drop', claimId: dropped, reason: 'doppelt' })
  return { world, late, early, dropped }
}

describe('claims in order', () => {
  test('stand as in the article, not as they were added, and dropped ones only on request', () => {
    const { world, late, early, dropped } = aWorld()
    expect(claimsInOrder(world.board).map((claim) => claim.id)).toEqual([early, late])
    expect(claimsInOrder(world.board, { dropped: true }).map((claim) => claim.id)).toEqual([early, dropped, late])
  })
})

describe('tones and progress', () => {
  test('follow the standing: none, the rating, disputed', () => {
    const { world, late, early } = aWorld()
    expect(toneOfClaim(world.board, late)).toBe('none')
    world.must(3, give(20, late, 'half_true'))
    expect(toneOfClaim(world.board, late)).toBe('half-true')
    world.must(4, give(21, late, 'false'))
    expect(toneOfClaim(world.board, late)).toBe('disputed')
    world.must(3, give(22, early, 'true'))
    expect(progressOf(world.board)).toMatchObject({
      claims: 2,
      settled: 1,
      byStatus: { todo: 2, dropped: 1 },
      byStanding: [
        { code: 'true', count: 1 },
        { code: 'disputed', count: 1 },
      ],
    })
  })
})

describe('unread comments', () => {
  test('are those of others behind the mark, without the ones taken back', () => {
    const { world, late } = aWorld()
    const say = (by: number, n: number) =>
      world.must(by, { type: 'comment.add', commentId: recordId(n), claimId: late, body: 'Hm' })
    say(3, 30)
    say(4, 31)
    const mark = newestCommentIn(world.board.claims[late])
    say(4, 32)
    say(4, 33)
    world.must(4, { type: 'comment.remove', commentId: recordId(33), claimId: late })
    const claim = world.board.claims[late]
    expect(unreadIn(claim, 0, userId(3))).toBe(2)
    expect(unreadIn(claim, mark, userId(3))).toBe(1)
    expect(unreadIn(undefined, 0, userId(3))).toBe(0)
  })
})

describe('people', () => {
  test('sit by role, and are named once for each claim', () => {
    const { world, late } = aWorld()
    expect(membersByRole(world.board).map(({ role }) => role)).toEqual([
      'owner',
      'editor',
      'checker',
      'checker',
      'viewer',
    ])
    world.must(4, give(40, late, 'true'))
    world.must(person(3), give(41, late, 'true'))
    const claim = world.board.claims[late]
    expect(claim && peopleOnClaim(claim)).toEqual([userId(3), userId(4)])
  })
})
