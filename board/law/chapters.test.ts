import { describe, expect, it } from 'vitest'
import { standingOf } from '../verdict/standing.ts'
import { recordId, userId, World } from '../testing/world.ts'
import { quoteAt } from '../text/anchor.ts'
import { boardSeenBy, seenBy } from './audience.ts'
import type { CommandInput } from './command.ts'

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
  it('C2: stand where their words stand, and not where they do not', () => {
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

  it('C4: refuse an edit of an older state and hand back the newer one', () => {
    const world = aWorld()
    world.must(3, { type: 'claim.edit', claimId, rev: 1, statement: 'first' })
    const refused = world.give(4, { type: 'claim.edit', claimId, rev: 1, statement: 'second' })
    expect(refused).toMatchObject({
      code: 'STALE_EDIT',
      theirs: { rev: 2, by: userId(3), fields: { statement: 'first' } },
    })
    expect(claimOf(world).statement).toBe('first')
  })

  it('C5: can be dropped with a reason and come back as they were; nothing is done to a dropped one', () => {
    const world = aWorld()
    world.must(3, { type: 'claim.setStatus', claimId, status: 'in_progress' })
    world.must(3, { type: 'claim.drop', claimId, reason: 'an opinion' })
    expect(world.give(3, { type: 'claim.setStatus', claimId, status: 'done' })?.code).toBe('CLAIM_DROPPED')
    world.must(4, { type: 'claim.restore', claimId })
    expect(claimOf(world)).toMatchObject({ status: 'in_progress', dropReason: '', statusBeforeDrop: null })
    expect(world.give(4, { type: 'claim.restore', claimId })?.code).toBe('CLAIM_NOT_DROPPED')
  })

  it('C3: keep at least one occurrence', () => {
    const world = aWorld()
    expect(world.give(3, { type: 'claim.removeOccurrence', claimId, occurrenceId: claimId })?.code).toBe(
      'LAST_OCCURRENCE',
    )
  })

  it('C6: are assigned to members only, and stay with somebody who has left until another takes over', () => {
    const world = aWorld()
    expect(world.give(2, { type: 'claim.assign', claimId, assigneeId: userId(9) })?.code).toBe('NOT_A_MEMBER')
    world.must(2, { type: 'claim.assign', claimId, assigneeId: userId(4) })
    world.must(1, { type: 'member.remove', userId: userId(4) })
    expect(claimOf(world).assigneeId).toBe(userId(4))
    world.must(2, { type: 'claim.assign', claimId, assigneeId: userId(4), reviewerId: userId(3) })
    expect(claimOf(world)).toMatchObject({ assigneeId: userId(4), reviewerId: userId(3) })
    world.must(2, { type: 'claim.assign', claimId, assigneeId: userId(3) })
    expect(world.give(2, { type: 'claim.assign', claimId, assigneeId: userId(4) })?.code).toBe('NOT_A_MEMBER')
  })

  it('C1: are numbered as they were added, and keep their numbers when others are dropped', () => {
    const world = aWorld()
    world.claim(12, 'Ökonomen')
    world.must(3, { type: 'claim.drop', claimId, reason: 'an opinion' })
    world.claim(13, 'Konzern')
    expect(Object.values(world.board.claims).map(({ id, no }) => [id, no])).toEqual([
      [recordId(11), 1],
      [recordId(12), 2],
      [recordId(13), 3],
    ])
  })

  it('C7: have a status that says nothing of the verdict, and a verdict that says nothing of the status', () => {
    const world = aWorld()
    world.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' })
    expect(claimOf(world).status).toBe('todo')
    world.must(3, { type: 'claim.setStatus', claimId, status: 'done' })
    world.must(3, { type: 'verdict.withdraw', verdictId: recordId(31), claimId })
    expect(claimOf(world).status).toBe('done')
    expect(standingOf(claimOf(world)).kind).toBe('none')
  })
})

describe('evidence', () => {
  const attach = (world: World, n: number) =>
    world.must(3, { type: 'evidence.attach', evidenceId: recordId(n), claimId, source, stance: 'supports' })

  it('E2: is confirmed by a second person, never by who attached it', () => {
    const world = aWorld()
    attach(world, 21)
    const check = { type: 'evidence.check', evidenceId: recordId(21), claimId, ladder: 'confirmed' } as const
    expect(world.give(3, check)?.code).toBe('OWN_EVIDENCE')
    expect(world.give(4, check)).toBeNull()
    expect(claimOf(world).evidence[0]).toMatchObject({ ladder: 'confirmed', checkedBy: userId(4) })
  })

  it('E4 V6: that is detached stays in the record, and no verdict may rest on it any more', () => {
    const world = aWorld()
    attach(world, 21)
    world.must(3, { type: 'evidence.detach', evidenceId: recordId(21), claimId, reason: 'a hoax' })
    expect(claimOf(world).evidence[0]?.detached).toMatchObject({ by: userId(3), reason: 'a hoax' })
    const give = { type: 'verdict.give', verdictId: recordId(31), claimId, rating: 'true' } as const
    expect(world.give(3, { ...give, basedOn: [recordId(21)] })?.code).toBe('UNKNOWN_EVIDENCE')
  })

  it('E4: comes back as it was, with its ladder, once, and never of another claim', () => {
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

  it('V6: of another claim cannot carry a verdict', () => {
    const world = aWorld()
    attach(world, 21)
    world.claim(12, 'Konzern')
    const other = { type: 'verdict.give', verdictId: recordId(31), claimId: recordId(12), rating: 'true' } as const
    expect(world.give(3, { ...other, basedOn: [recordId(21)] })?.code).toBe('UNKNOWN_EVIDENCE')
  })

  it('E5: that is confidential is hidden from readers in all that is done to it, and arrives when it opens up', () => {
    const world = aWorld()
    const evidenceId = recordId(21)
    const seen = () => world.events.slice(-1).map((event) => seenBy('public', event).type)
    const attachIt = { type: 'evidence.attach', evidenceId, claimId, source, stance: 'supports' } as const
    world.must(3, { ...attachIt, visibility: 'team' })
    expect(seen()).toEqual(['hidden'])
    world.must(4, { type: 'evidence.check', evidenceId, claimId, ladder: 'confirmed' })
    expect(seen()).toEqual(['hidden'])
    expect(boardSeenBy('public', world.board).claims[claimId]?.evidence).toEqual([])
    world.must(3, { type: 'evidence.edit', evidenceId, claimId, rev: 1, visibility: 'public' })
    expect(seen()).toEqual(['evidence.attached'])
    world.must(3, { type: 'evidence.edit', evidenceId, claimId, rev: 2, visibility: 'team' })
    expect(seen()).toEqual(['evidence.withheld'])
    world.must(3, { type: 'evidence.detach', evidenceId, claimId })
    expect(seen()).toEqual(['hidden'])
  })

  it('E1: is one source under every spelling of its address', () => {
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

  it('V1: are one current for each reviewer, with every earlier one kept', () => {
    const world = aWorld()
    give(world, 3, 31, 'true')
    give(world, 3, 32, 'half_true')
    expect(claimOf(world).verdicts.map((one) => one.state)).toEqual(['superseded', 'current'])
  })

  it('V4: agree, or are disputed, and are never averaged', () => {
    const world = aWorld()
    expect(standingOf(claimOf(world)).kind).toBe('none')
    give(world, 3, 31, 'true')
    give(world, 4, 32, 'true')
    expect(standingOf(claimOf(world))).toMatchObject({ kind: 'agreed', rating: 'true' })
    give(world, 4, 33, 'false')
    expect(standingOf(claimOf(world))).toMatchObject({ kind: 'disputed', ratings: ['true', 'false'] })
  })

  it('V4 V5: are decided by an editor in a dispute only, until somebody says something new', () => {
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

  it('V2 V3: need a rating of the board’s scale and are withdrawn by their giver', () => {
    const world = aWorld()
    expect(give(world, 3, 31, 'sort_of')?.code).toBe('UNKNOWN_RATING')
    give(world, 3, 31, 'true')
    expect(world.give(4, { type: 'verdict.withdraw', verdictId: recordId(31), claimId })?.code).toBe('FORBIDDEN')
    expect(world.give(3, { type: 'verdict.withdraw', verdictId: recordId(31), claimId })).toBeNull()
    expect(standingOf(claimOf(world)).kind).toBe('none')
  })
})

describe('comments', () => {
  it('D1 D2: open a thread, answer in it, and leave a tombstone', () => {
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

  it('D3: are edited by their author alone, as they stand', () => {
    const world = aWorld()
    world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'first' })
    const edit = { type: 'comment.edit', commentId: recordId(41), claimId, rev: 1 } as const
    expect(world.give(2, { ...edit, body: 'of the editor' })?.code).toBe('FORBIDDEN')
    world.must(3, { ...edit, body: 'second' })
    expect(world.give(3, { ...edit, body: 'third' })).toMatchObject({
      code: 'STALE_EDIT',
      theirs: { rev: 2, by: userId(3), fields: { body: 'second' } },
    })
  })
})

describe('members', () => {
  it('M4: never lose their last owner', () => {
    const world = World.open()
    expect(world.give(1, { type: 'member.remove', userId: userId(1) })?.code).toBe('LAST_OWNER')
    expect(world.give(1, { type: 'member.setRole', userId: userId(1), role: 'viewer' })?.code).toBe('LAST_OWNER')
  })
})

describe('the board', () => {
  it('B2 B4: goes at once if it is a sample, else only from the archive', () => {
    const own = World.open()
    expect(own.give(1, { type: 'board.remove' })?.code).toBe('BOARD_NOT_ARCHIVED')
    own.must(1, { type: 'board.archive' })
    own.must(1, { type: 'board.remove' })
    expect(own.give(1, { type: 'board.reopen' })?.code).toBe('NOT_FOUND')
    const sample = World.open(undefined, { isSample: true })
    expect(sample.give(1, { type: 'board.remove' })).toBeNull()
  })

  it('B5: what is set to what it is already is accepted, and nothing follows', () => {
    const world = aWorld()
    world.must(3, { type: 'evidence.attach', evidenceId: recordId(21), claimId, source, stance: 'supports' })
    world.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'Hm' })
    const { seq, title } = world.board
    const { statement } = claimOf(world)
    const nothingNew: CommandInput[] = [
      { type: 'board.rename', title },
      { type: 'board.reopen' },
      { type: 'member.add', userId: userId(3), role: 'checker' },
      { type: 'member.setRole', userId: userId(3), role: 'checker' },
      { type: 'member.remove', userId: userId(9) },
      { type: 'claim.edit', claimId, rev: 1, statement },
      { type: 'claim.setStatus', claimId, status: 'todo' },
      { type: 'claim.assign', claimId, assigneeId: null },
      { type: 'evidence.edit', claimId, evidenceId: recordId(21), rev: 1, stance: 'supports' },
      { type: 'evidence.check', claimId, evidenceId: recordId(21), ladder: 'attached' },
      { type: 'evidence.restore', claimId, evidenceId: recordId(21) },
      { type: 'thread.reopen', claimId, threadId: recordId(41) },
    ]
    for (const command of nothingNew) expect(world.give(1, command), command.type).toBeNull()
    expect(world.give(3, { type: 'comment.edit', claimId, commentId: recordId(41), rev: 1, body: 'Hm' })).toBeNull()
    expect(world.board.seq).toBe(seq)
  })

  it('B6: an id that is taken is refused, a claim’s on the board, anything else’s on its claim', () => {
    const world = aWorld()
    const otherId = world.claim(12, 'Konzern')
    const occurrence = quoteAt(world.board.article.text, 0, 8)
    const takenOn = (onClaim: string): CommandInput[] => [
      { type: 'claim.addOccurrence', claimId: onClaim, occurrenceId: recordId(14), occurrence },
      { type: 'evidence.attach', claimId: onClaim, evidenceId: recordId(21), source, stance: 'supports' },
      { type: 'verdict.give', claimId: onClaim, verdictId: recordId(31), rating: 'true' },
      { type: 'comment.add', claimId: onClaim, commentId: recordId(41), body: 'Hm' },
    ]
    for (const command of takenOn(claimId)) world.must(3, command)
    for (const command of takenOn(claimId)) expect(world.give(4, command)?.code, command.type).toBe('ID_IN_USE')
    for (const command of takenOn(otherId)) expect(world.give(4, command), command.type).toBeNull()
    expect(world.give(3, { type: 'claim.add', claimId, statement: 'x', occurrence })?.code).toBe('ID_IN_USE')
  })
})
