import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '../kernel/feature.ts'
import { seenBy } from '../law/audience.ts'
import type { Event } from '../law/event.ts'
import { anyCommand } from '../testing/generate.ts'
import { randomFrom } from '../testing/random.ts'
import { World } from '../testing/world.ts'
import { abridge, inFull } from './abridged.ts'

const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1)

/** Over the wire, where what is undefined is lost in an object and null in a list. */
const travelled = (events: readonly Event[]) => inFull(JSON.parse(JSON.stringify(abridge(events))))
const plain = (events: readonly Event[]): unknown => JSON.parse(JSON.stringify(events))

describe('events that travel', () => {
  it.each(SEEDS)('arrive as they were, whoever is told them and however many at once, seed %i', (seed) => {
    const random = randomFrom(seed)
    const world = World.open()
    for (let n = 0; n < 120; n += 1) world.give(1 + random.below(6), anyCommand(random, world.board))
    for (const audience of AUDIENCES) {
      const seen = world.events.map((event) => seenBy(audience, event))
      for (let from = 0; from < seen.length;) {
        const some = seen.slice(from, (from += 1 + random.below(40)))
        expect(travelled(some)).toEqual(plain(some))
      }
    }
  })

  it('are told by their values alone where they are alike, and an optional field makes a difference', () => {
    const base = { by: 'b', commandId: 'c', v: 2, type: 'comment.added' } as const
    const said = (seq: number, more: object): Event =>
      Object.assign({
        ...base,
        seq,
        at: 1_000 + seq,
        data: { claimId: 'x', threadId: 't', commentId: 'k', body: `${seq}`, ...more },
      })
    const events = [said(1, {}), said(2, { opens: 'note' }), said(3, { opens: undefined }), said(4, { opens: 'query' })]
    const { events: models, alike } = abridge(events)
    expect(models.map(({ seq }) => seq)).toEqual([1, 2])
    expect(alike).toEqual([
      [0, 3, 2, 'b', 'c', 'x', 't', 'k', '3'],
      [1, 4, 2, 'b', 'c', 'x', 't', 'k', '4', 'query'],
    ])
    expect(travelled(events)).toEqual(plain(events))
  })

  it('are refused where what they lean on did not come', () => {
    expect(() => inFull({ events: [], alike: [[0, 2, 0, 'b', 'c']] })).toThrow('without its model')
  })
})
