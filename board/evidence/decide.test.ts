import { describe, expect, it } from 'vitest'
import { recordId, World } from '../testing/world.ts'
import type { Evidence } from './evidence.ts'

const claimId = recordId(11)
const evidenceId = recordId(21)
const source = { url: 'https://example.org/report', title: 'Report' }

function confirmed(): World {
  const world = World.open()
  world.claim(11, 'Blase')
  world.must(3, { type: 'evidence.attach', evidenceId, claimId, source, stance: 'supports', quote: 'a bubble' })
  world.must(4, { type: 'evidence.check', evidenceId, claimId, ladder: 'confirmed' })
  return world
}
const evidenceIn = (world: World): Evidence | undefined => world.board.claims[claimId]?.evidence[0]

describe('editing evidence', () => {
  it.each([{ quote: 'no bubble' }, { source: { ...source, url: 'https://example.org/another' } }])(
    'E3: that a second person confirmed takes the confirmation away when other words are to prove it: %o',
    (change) => {
      const world = confirmed()
      world.must(3, { type: 'evidence.edit', evidenceId, claimId, rev: 1, ...change })
      expect(evidenceIn(world)).toMatchObject({ rev: 2, ladder: 'attached', checkedBy: null })
    },
  )

  it('E3: keeps the confirmation when the proving words stay', () => {
    const world = confirmed()
    world.must(3, { type: 'evidence.edit', evidenceId, claimId, rev: 1, note: 'Page 3', stance: 'context' })
    expect(evidenceIn(world)).toMatchObject({ rev: 2, ladder: 'confirmed' })
  })

  it('changes nothing when nothing differs, in whatever order the database gave the fields back', () => {
    const world = confirmed()
    const { length } = world.events
    const { canonical = '', ...rest } = evidenceIn(world)?.source ?? {}
    const stored = { ...evidenceIn(world), source: { canonical, ...rest } }
    Object.assign(world.board.claims[claimId] ?? {}, { evidence: [stored] })
    world.must(3, { type: 'evidence.edit', evidenceId, claimId, rev: 1, source, stance: 'supports' })
    expect(world.events).toHaveLength(length)
  })
})
