import { describe, expect, it } from 'vitest'
import { standingOf } from '../verdict/standing.ts'
import { recordId, userId, World } from '../testing/world.ts'

const claimId = recordId(11)
const aWorld = () => {
  const world = World.open()
  world.claim(11, 'Blase')
  return world
}
const claimOf = (world: World) => {
  const claim = world.board.claims[claimId]
  if (!claim) throw new Error('no claim')
  return claim
}
const source = { url: 'https://example.org/a' }

describe('claims', () => {
  it('stand where their words stand, and not where they do not', () => {
    const world = World.open()
    const at = { prefix: '', suffix: '', start: 0, end: 5 }
    const add = (n: number, exact: string) =>
      world.give(3, { type: 'claim.add', claimId: recordId(n), statement: 'x', occurrence: { ...at, exact } })
    expect(add(11, 'Ökonomen')).toBeNull()
    expect(world.board.claims[recordId(11)]?.occurrences[0]).toMatchObject({ anchor: 'moved', exact: 'Ökonomen' })
    expect(add(12, 'no such words')?.code).toBe('ANCHOR_MISMATCH')
    expect(add(13, 'e')?.code).toBe('ANCHOR_MISMATCH')
    expect(add(11, 'Ökonomen')?.code).toBe('ID_IN_USE')
  })

  it('refuse an edit of an older state and hand back the newer one', () => {
    const world = aWorld()
    world.must(3, { type: 'claim.edit', claimId, rev: 1, statement: 'first' })
    const refused = world.give(4, { type: 'claim.edit', claimId, rev: 1, statement: 'second' })
    expect(refused).toMatchObject({
      code: 'STALE_EDIT',
      theirs: { rev: 2, by: userId(3), fields: { statement: 'first' } },
    })
    expect(claimOf(world).statement).toBe('first')
  })

  it('can be dropped with a reason and come back as they were; nothing is done to a dropped one', () => {
    const world = aWorld()
    world.must(3, { type: 'claim.setStatus', claimId, status: 'in_progress' })
    world.must(3, { type: 'claim.drop', claimId, reason: 'an opinion' })
    expect(world.give(3, { type: 'claim.setStatus', claimId, status: 'done' })?.code).toBe('CLAIM_DROPPED')
    world.must(4, { type: 'claim.restore', claimId })
    expect(claimOf(world)).toMatchObject({ status: 'in_progress', dropReason: '', statusBeforeDrop: null })
    expect(world.give(4, { type: 'claim.restore', claimId })?.code).toBe('CLAIM_NOT_DROPPED')
  })

  it('keep at least one occurrence', () => {
    const world = aWorld()
    expect(world.give(3, { type: 'claim.removeOccurrence', claimId, occurrenceId: claimId })?.code).toBe(
      'LAST_OCCURRENCE',
    )
  })

  it('are assigned to members only', () => {
    const world = aWorld()
    expect(world.give(2, { type: 'claim.assign', claimId, assigneeId: userId(9) })?.code).toBe('NOT_A_MEMBER')
  })

  it('follow nothing from a command that changes nothing', () => {
    const world = aWorld()
    const { seq } = world.board
    expect(world.give(3, { type: 'claim.setStatus', claimId, status: 'todo' })).toBeNull()
    expect(world.board.seq).toBe(seq)
  })
})

describe('evidence', () => {
  const attach = (world: World, n: number) =>
    world.must(3, { type: 'evidence.attach', evidenceId: recordId(n), claimId, source, stance: 'supports' })

  it('is confirmed by a second person, never by who attached it', () => {
    const world = aWorld()
    attach(world, 21)
    const check = { type: 'evidence.check', evidenceId: recordId(21), claimId, ladder: 'confirmed' } as const
    expect(world.give(3, check)?.code).toBe('OWN_EVIDENCE')
    expect(world.give(4, check)).toBeNull()
    expect(claimOf(world).evidence[0]).toMatchObject({ ladder: 'confirmed', checkedBy: userId(4) })
  })

  it('that is detached stays in the record, and no verdict may rest on it any more', () => {
    const world = aWorld()
    attach(world, 21)
    world.must(3, { type: 'evidence.detach', evidenceId: recordId(21), claimId, reason: 'a hoax' })
    expect(claimOf(world).evidence[0]?.detached).toMatchObject({ by: userId(3), reason: 'a hoax' })
    const give = { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' } as const
    expect(world.give(3, { ...give, basedOn: [recordId(21)] })?.code).toBe('UNKNOWN_EVIDENCE')
  })

  it('comes back as it was, with its ladder, once, and never of another claim', () => {
    const world = aWorld()
    attach(world, 21)
    world.must(4, { type: 'evidence.check', evidenceId: recordId(21), claimId, ladder: 'confirmed' })
    world.must(3, { type: 'evidence.detach', evidenceId: recordId(21), claimId, reason: 'a hoax' })
    const restore = {
      type: 'evidence.restore',
      evidenceId: recordId(21),
      claimId,
      reason: 'no hoax after all',
    } as const
    expect(world.give(5, restore)?.code).toBe('FORBIDDEN')
    expect(world.give(3, restore)).toBeNull()
    expect(claimOf(world).evidence[0]).toMatchObject({ detached: null, ladder: 'confirmed', checkedBy: userId(4) })
    const { seq } = world.board
    expect(world.give(3, restore)).toBeNull()
    expect(world.board.seq).toBe(seq)
    expect(world.give(2, { ...restore, evidenceId: recordId(29) })?.code).toBe('NOT_FOUND')
    const give = { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' } as const
    expect(world.give(3, { ...give, basedOn: [recordId(21)] })).toBeNull()
  })

  it('of another claim cannot carry a verdict', () => {
    const world = aWorld()
    attach(world, 21)
    world.claim(12, 'Konzern')
    const other = { type: 'verdict.give', verdictId: recordId(31), claimId: recordId(12), rating: 'true' } as const
    expect(world.give(3, { ...other, basedOn: [recordId(21)] })?.code).toBe('UNKNOWN_EVIDENCE')
  })

  it('is one source under every spelling of its address', () => {
    const world = aWorld()
    attach(world, 21)
    const spelled = { url: 'http://www.example.org/a/?utm_campaign=x#top' }
    world.must(3, { type: 'evidence.attach', evidenceId: recordId(22), claimId, source: spelled, stance: 'refutes' })
    expect(new Set(claimOf(world).evidence.map((one) => one.source.canonical)).size).toBe(1)
  })
})

describe('verdicts', () => {
  const give = (world: World, by: number, n: number, rating: string) =>
    world.give(by, { type: 'verdict.give', verdictId: recordId(n), claimId, rating })

  it('are one current for each reviewer, with every earlier one kept', () => {
    const world = aWorld()
    give(world, 3, 31, 'true')
    give(world, 3, 32, 'half_true')
    expect(claimOf(world).verdicts.map((one) => one.state)).toEqual(['superseded', 'current'])
  })

  it('agree, or are disputed, and are never averaged', () => {
    const world = aWorld()
    expect(standingOf(claimOf(world)).kind).toBe('none')
    give(world, 3, 31, 'true')
    give(world, 4, 32, 'true')
    expect(standingOf(claimOf(world))).toMatchObject({ kind: 'agreed', rating: 'true' })
    give(world, 4, 33, 'false')
    expect(standingOf(claimOf(world))).toMatchObject({ kind: 'disputed', ratings: ['true', 'false'] })
  })

  it('are decided by an editor in a dispute only, until somebody says something new', () => {
    const world = aWorld()
    give(world, 3, 31, 'true')
    const decide = { type: 'verdict.adjudicate', verdictId: recordId(31), claimId, reason: 'better source' } as const
    expect(world.give(2, decide)?.code).toBe('NOT_IN_DISPUTE')
    give(world, 4, 32, 'false')
    expect(world.give(2, decide)).toBeNull()
    expect(standingOf(claimOf(world))).toMatchObject({ kind: 'adjudicated', rating: 'true' })
    give(world, 4, 33, 'misleading')
    expect(standingOf(claimOf(world)).kind).toBe('disputed')
  })

  it('need a rating of the board’s scale and are withdrawn by their giver', () => {
    const world = aWorld()
    expect(give(world, 3, 31, 'sort_of')?.code).toBe('UNKNOWN_RATING')
    give(world, 3, 31, 'true')
    expect(world.give(4, { type: 'verdict.withdraw', verdictId: recordId(31), claimId })?.code).toBe('FORBIDDEN')
    expect(world.give(3, { type: 'verdict.withdraw', verdictId: recordId(31), claimId })).toBeNull()
    expect(standingOf(claimOf(world)).kind).toBe('none')
  })
})

describe('comments', () => {
  it('open a thread, answer in it, and leave a tombstone', () => {
    const world = aWorld()
    world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, kind: 'query', body: 'Who says so?' })
    world.must(4, { type: 'comment.add', commentId: recordId(42), claimId, threadId: recordId(41), body: 'Nobody' })
    world.must(4, { type: 'comment.remove', commentId: recordId(42), claimId })
    expect(claimOf(world).threads).toMatchObject([
      { id: recordId(41), kind: 'query', comments: [{ body: 'Who says so?' }, { body: '', removedBy: userId(4) }] },
    ])
    expect(world.give(4, { type: 'comment.edit', commentId: recordId(42), claimId, rev: 1, body: 'x' })?.code).toBe(
      'COMMENT_REMOVED',
    )
  })
})

describe('members', () => {
  it('never lose their last owner', () => {
    const world = World.open()
    expect(world.give(1, { type: 'member.remove', userId: userId(1) })?.code).toBe('LAST_OWNER')
    expect(world.give(1, { type: 'member.setRole', userId: userId(1), role: 'viewer' })?.code).toBe('LAST_OWNER')
  })
})

describe('the board', () => {
  it('goes at once if it is a sample, else only from the archive', () => {
    const own = World.open()
    expect(own.give(1, { type: 'board.remove' })?.code).toBe('BOARD_NOT_ARCHIVED')
    own.must(1, { type: 'board.archive' })
    own.must(1, { type: 'board.remove' })
    expect(own.give(1, { type: 'board.reopen' })?.code).toBe('NOT_FOUND')
    const sample = World.open(undefined, { isSample: true })
    expect(sample.give(1, { type: 'board.remove' })).toBeNull()
  })
})
