import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { anyCommand } from '../testing/generate.ts'
import { randomFrom } from '../testing/random.ts'
import { recordId, World } from '../testing/world.ts'
import { applyAll } from './apply.ts'
import type { Event } from './event.ts'
import { pastAt, toldAt } from './taken-back.ts'

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1)

/** A life in which every wording of a comment is another one, and many are taken back. */
function grown(seed: number): { world: World; worded: ReadonlyMap<string, readonly string[]> } {
  const random = randomFrom(seed)
  const world = World.open()
  const worded = new Map<string, string[]>()
  for (let n = 0; n < 200; n += 1) {
    const command = anyCommand(random, world.board)
    if (command.type !== 'comment.add' && command.type !== 'comment.edit') {
      world.give(1 + random.below(3), command)
      continue
    }
    const body = `wording ${n}.`
    if (world.give(1 + random.below(3), { ...command, body }) === null)
      worded.set(command.commentId, [...(worded.get(command.commentId) ?? []), body])
  }
  for (const claim of Object.values(world.board.claims))
    for (const { comments } of claim.threads)
      for (const { id } of comments)
        if (random.chance(0.3)) world.give(1, { type: 'comment.remove', claimId: claim.id, commentId: id })
  return { world, worded }
}

const commentsOf = (board: Board) =>
  Object.values(board.claims).flatMap((claim) => claim.threads.flatMap((thread) => thread.comments))
const sent = (head: Board, events: readonly Event[]) => events.map((event) => structuredClone(toldAt(head, event)))

describe('what was taken back', () => {
  it.each(SEEDS)('A1 A3 H1: is in nothing that is told, and what is told folds to the same board, seed %i', (seed) => {
    const { world, worded } = grown(seed)
    const head = world.board
    const log = JSON.stringify(world.events)
    const removed = new Set(commentsOf(head).flatMap(({ id, removedBy }) => (removedBy ? [id] : [])))
    const said = JSON.stringify(sent(head, world.events))
    for (const [id, wordings] of worded)
      for (const wording of wordings) expect(said.includes(wording), `${id} ${wording}`).toBe(!removed.has(id))
    // Whoever comes new, and whoever was away since some moment and had heard the words then; counts are the same too.
    for (const since of [0, 1, Math.floor(head.seq / 3), Math.floor(head.seq / 2), head.seq]) {
      const before = applyAll(null, world.events.slice(0, since))
      expect(applyAll(before, sent(head, world.events.slice(since)))).toEqual(head)
    }
    expect(JSON.stringify(world.events), 'the log stays').toBe(log)
  })

  it.each(SEEDS.slice(0, 10))(
    'A1 A3: is in no earlier state that is shown, and nothing else is changed there, seed %i',
    (seed) => {
      const { world } = grown(seed)
      const head = world.board
      const now = new Map(commentsOf(head).map((comment) => [comment.id, comment]))
      for (let seq = 1; seq <= head.seq; seq += 17) {
        const past = applyAll(null, world.events.slice(0, seq))
        if (past === null) throw new Error('no board')
        const shown = commentsOf(pastAt(head, past))
        for (const [place, was] of commentsOf(past).entries()) {
          const removedBy = now.get(was.id)?.removedBy
          expect(shown[place]).toEqual(removedBy ? { ...was, body: '', removedBy } : was)
        }
      }
    },
  )

  it('is tried on many', () => {
    const taken = SEEDS.flatMap((seed) => commentsOf(grown(seed).world.board)).filter(({ removedBy }) => removedBy)
    expect(taken.length).toBeGreaterThan(SEEDS.length)
  })

  it('A1 A3: goes for the words that an older event of the removal holds as well', () => {
    const world = World.open()
    const claimId = world.claim(10, 'Blase')
    const commentId = recordId(20)
    world.must(3, { type: 'comment.add', claimId, commentId, body: 'secret' })
    world.must(3, { type: 'comment.remove', claimId, commentId })
    const [removal] = world.events.slice(-1)
    if (removal?.type !== 'comment.removed') throw new Error('not removed')
    const old = { ...removal, data: { ...removal.data, was: 'secret' } }
    const told = toldAt(world.board, old)
    expect(told.data).toEqual({ ...removal.data, withheld: ',"was":"secret"'.length })
  })
})
