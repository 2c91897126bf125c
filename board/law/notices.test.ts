import { describe, expect, it } from 'vitest'
import { recordId, userId, World } from '../testing/world.ts'
import { noticesFrom } from './notices.ts'

const claimId = recordId(11)
const at = (n: number) => `<@${userId(n)}>`

function noticesOf(act: (world: World) => void) {
  const world = World.open()
  world.claim(11, 'Blase')
  world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'first' })
  const before = world.events.length
  act(world)
  const told = noticesFrom(world.board, world.events.slice(before))
  return told.map(({ userId: id, kind }) => [Number(id.slice(-2)), kind])
}

describe('notices', () => {
  it('D5: tell who is mentioned, and the others of the thread of a reply', () => {
    const body = `${at(2)} ${at(2)} ${at(4)} ${at(9)}`
    const told = noticesOf((world) =>
      world.must(4, { type: 'comment.add', commentId: recordId(42), claimId, threadId: recordId(41), body }),
    )
    expect(told).toEqual([
      [2, 'mention'],
      [3, 'reply'],
    ])
  })

  it('D5: tell of a mention added later, and of no mention twice', () => {
    const told = noticesOf((world) => {
      world.must(3, { type: 'comment.edit', commentId: recordId(41), claimId, rev: 1, body: `${at(2)}` })
      world.must(3, { type: 'comment.edit', commentId: recordId(41), claimId, rev: 2, body: `${at(2)} ${at(4)}` })
    })
    expect(told).toEqual([
      [2, 'mention'],
      [4, 'mention'],
    ])
  })

  it('D5: tell who is assigned or asked to review, but nobody of their own doing', () => {
    const told = noticesOf((world) => {
      world.must(2, { type: 'claim.assign', claimId, assigneeId: userId(4), reviewerId: userId(2) })
      world.must(2, { type: 'claim.assign', claimId, reviewerId: userId(3) })
    })
    expect(told).toEqual([
      [4, 'assigned'],
      [3, 'review_asked'],
    ])
  })
})
