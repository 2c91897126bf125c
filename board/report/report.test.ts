import { describe, expect, it } from 'vitest'
import type { Directory } from '../board.ts'
import { recordId, userId, World } from '../testing/world.ts'
import { plainWords } from '../testing/plain-words.ts'
import { report } from './report.ts'

const people: Directory = Object.fromEntries(
  [1, 2, 3, 4].map((n) => [userId(n), { name: `Person ${n}`, kind: 'person' as const }]),
)
const reportOf = (world: World) =>
  report({ board: world.board, people, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' })

const attach = (world: World, n: number, claimId: string, url: string, more: object = {}) =>
  world.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(n),
    claimId,
    source: { url, title: `Source ${n}` },
    stance: 'supports',
    ...more,
  })

const give = (world: World, by: number, n: number, claimId: string, rating: string, basedOn: string[] = []) =>
  world.must(by, { type: 'verdict.give', verdictId: recordId(n), claimId, rating, basedOn })

describe('report', () => {
  it('lists claims in the order of the article and numbers each source once', () => {
    const world = World.open()
    const later = world.claim(11, 'Blase')
    const earlier = world.claim(12, 'SoftBank verkauft')
    attach(world, 21, later, 'https://www.example.org/a?utm_source=x')
    attach(world, 22, earlier, 'https://example.org/b')
    attach(world, 23, earlier, 'http://example.org/a#part')
    give(world, 3, 31, earlier, 'true', [recordId(22), recordId(23)])
    const made = reportOf(world)
    expect(made.claims.list.map((claim) => claim.name)).toEqual(['C2', 'C1'])
    expect(made.sources.list.map((source) => [source.number, source.usedIn])).toEqual([
      [1, ['C2']],
      [2, ['C2', 'C1']],
    ])
    expect(made.claims.list[0]?.verdicts[0]?.sources).toEqual([1, 2])
  })

  it('shows a dispute as a dispute, and marks the dissent once the editor has decided', () => {
    const world = World.open()
    const claimId = world.claim(11, 'Blase')
    give(world, 3, 31, claimId, 'false')
    give(world, 4, 32, claimId, 'mostly_true')
    expect(reportOf(world).claims.list[0]?.standing).toMatchObject({ code: 'disputed', ordinal: null })
    expect(reportOf(world).glance.summary).toBe('glanceSummary claims=1 rated=0 disputed=1')
    world.must(2, { type: 'verdict.adjudicate', claimId, verdictId: recordId(31), reason: 'Better sources' })
    const [claim] = reportOf(world).claims.list
    expect(claim?.standing).toMatchObject({ code: 'false', ordinal: 1 })
    expect(claim?.verdicts.map((one) => one.isDissent)).toEqual([false, true])
  })

  it('leaves out confidential and detached evidence, and says how much was confidential', () => {
    const world = World.open()
    const claimId = world.claim(11, 'Blase')
    attach(world, 21, claimId, 'https://secret.example/leak', { visibility: 'team', note: 'the informant' })
    attach(world, 22, claimId, 'https://example.org/gone')
    world.must(3, { type: 'evidence.detach', claimId, evidenceId: recordId(22) })
    const made = reportOf(world)
    expect(JSON.stringify(made)).not.toMatch(/leak|informant|gone/)
    expect(made.claims.list[0]?.confidentialNote).toBe('confidentialLeftOut count=1')
  })

  it('D4: keeps dropped claims apart with their reason, and open questions until they are resolved', () => {
    const world = World.open()
    const dropped = world.claim(11, 'Blase')
    const asked = world.claim(12, 'Ökonomen')
    world.must(3, { type: 'claim.drop', claimId: dropped, reason: 'an opinion' })
    world.must(3, {
      type: 'comment.add',
      commentId: recordId(41),
      claimId: asked,
      kind: 'query',
      body: `<@${userId(2)}>: who?`,
    })
    const made = reportOf(world)
    expect(made.dropped.list).toMatchObject([{ name: 'C1', reason: 'an opinion' }])
    expect(made.questions.list).toMatchObject([{ claim: 'C2', text: '@Person 2: who?' }])
    world.must(3, { type: 'thread.resolve', claimId: asked, threadId: recordId(41) })
    expect(reportOf(world).questions.list).toEqual([])
  })

  it('counts verdicts at a glance so that the bars add up to the claims', () => {
    const world = World.open()
    for (const [index, words] of ['Blase', 'Ökonomen', 'Konzern'].entries()) world.claim(11 + index, words)
    give(world, 3, 31, recordId(11), 'true')
    const { bars } = reportOf(world).glance
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(3)
    expect(bars.find((bar) => bar.rating.code === 'true')?.count).toBe(1)
  })

  it('tells people of one name apart, and says which role whoever calls themselves an owner has', () => {
    const world = World.open()
    const claimId = world.claim(11, 'Blase')
    give(world, 3, 31, claimId, 'true')
    give(world, 4, 32, claimId, 'false')
    world.must(2, { type: 'comment.add', commentId: recordId(41), claimId, kind: 'query', body: `<@${userId(4)}>?` })
    const named = { ...people }
    for (const [n, name] of [
      [2, 'Owner'],
      [3, 'Anna Berg'],
      [4, 'anna  berg'],
    ] as const)
      named[userId(n)] = { name, kind: 'person' }
    const input = { board: world.board, words: plainWords, siteUrl: 'https://desk.example', desk: 'Desk' }
    const [claim] = report({ ...input, people: named }).claims.list
    const checker = plainWords.label('role', 'checker')
    expect(claim?.verdicts.map((one) => one.by)).toEqual([
      `Anna Berg (${checker} · 0003)`,
      `anna berg (${checker} · 0004)`,
    ])
    expect(claim?.questions[0]?.by).toBe(`Owner (${plainWords.label('role', 'editor')})`)
    expect(claim?.questions[0]?.text).toBe(`@anna berg (${checker} · 0004)?`)
  })
})
