import { describe, expect, it } from 'vitest'
import { recordId, userId, World } from '../testing/world.ts'
import { diff } from './diff.ts'

const claimId = recordId(11)

function differenceOf(prepare: (world: World) => void, act: (world: World) => void) {
  const world = World.open()
  world.claim(11, 'Blase')
  world.claim(12, 'Konzern')
  prepare(world)
  const before = world.board
  act(world)
  const { board, isNew, ...rest } = diff(before, world.board)
  const sizes = Object.entries(rest).map(([name, list]) => [name, list.length] as const)
  return { isNew, seq: board.seq, sizes: Object.fromEntries(sizes.filter(([, size]) => size > 0)) }
}

const comment = (world: World, n: number, threadId?: string) =>
  world.must(3, { type: 'comment.add', commentId: recordId(n), claimId, threadId, body: 'x' })

describe('diff', () => {
  it('T1: names exactly the records that a command touched', () => {
    const first = differenceOf(
      () => {},
      (world) => comment(world, 41),
    )
    expect(first.sizes).toEqual({ claims: 1, threads: 1, comments: 1 })
    const reply = differenceOf(
      (world) => comment(world, 41),
      (world) => comment(world, 42, recordId(41)),
    )
    expect(reply.sizes).toEqual({ claims: 1, threads: 1, comments: 1 })
  })

  it('T1: names what has gone', () => {
    const removed = differenceOf(
      () => {},
      (world) => world.must(1, { type: 'member.remove', userId: userId(4) }),
    )
    expect(removed.sizes).toEqual({ membersGone: 1 })
    const quote = { exact: 'Kurs', prefix: '', suffix: '', start: 0, end: 4 }
    const place = { type: 'claim.addOccurrence', claimId, occurrenceId: recordId(51), occurrence: quote } as const
    const gone = differenceOf(
      (world) => world.must(3, place),
      (world) => world.must(3, { type: 'claim.removeOccurrence', claimId, occurrenceId: recordId(51) }),
    )
    expect(gone.sizes).toEqual({ claims: 1, occurrencesGone: 1 })
  })

  it('T1: names everything of a new board', () => {
    const { board } = World.open()
    expect(diff(null, board)).toMatchObject({ isNew: true, board })
    expect(diff(null, board).members).toHaveLength(5)
  })
})
