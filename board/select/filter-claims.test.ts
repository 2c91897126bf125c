import { expect, test } from 'vitest'
import { quoteAt } from '../text/anchor.ts'
import { recordId, userId, World } from '../testing/world.ts'
import { filterClaims, folded, NO_FILTER, NOBODY, phrasesIn, type ClaimFilter } from './filter-claims.ts'

const A = recordId(10)
const B = recordId(11)
const C = recordId(12)

function world(): World {
  const made = World.open()
  made.claim(10, 'SoftBank verkauft alle NVIDIA-Aktien')
  made.claim(11, 'rund 5,8 Milliarden US-Dollar')
  made.claim(12, 'Größere Überraschungen blieben aus')
  made.must(3, { type: 'claim.edit', claimId: A, rev: 1, claimant: 'Bloomberg', claimType: 'event', priority: 'high' })
  made.must(3, { type: 'claim.assign', claimId: A, assigneeId: userId(3) })
  made.must(3, { type: 'claim.setStatus', claimId: B, status: 'help_needed' })
  made.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(20),
    claimId: B,
    source: { url: 'https://example.org/filing', title: 'Pflichtmitteilung der Börse' },
    stance: 'supports',
  })
  made.must(3, { type: 'verdict.give', verdictId: recordId(30), claimId: A, rating: 'true' })
  made.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId: B, rating: 'true' })
  made.must(4, { type: 'verdict.give', verdictId: recordId(32), claimId: B, rating: 'false' })
  made.must(4, { type: 'comment.add', commentId: recordId(40), claimId: C, body: 'Bitte die Straße prüfen' })
  return made
}

function found(filter: Partial<ClaimFilter>, made = world()): string[] {
  const claims = Object.values(made.board.claims)
  return filterClaims(claims, { ...NO_FILTER, ...filter }).map((claim) => claim.id)
}

test('no filter keeps the very list', () => {
  const claims = Object.values(world().board.claims)
  expect(filterClaims(claims, { ...NO_FILTER, words: '  ' })).toBe(claims)
})

test('words are looked for in statement, quote, claimant, sources and comments, without case and accents', () => {
  expect(found({ words: 'nvidia' })).toEqual([A])
  expect(found({ words: 'bloomberg' })).toEqual([A])
  expect(found({ words: 'BORSE pflichtmitteilung' })).toEqual([B])
  expect(found({ words: 'strasse' })).toEqual([C])
  expect(found({ words: 'uberraschungen' })).toEqual([C])
  expect(found({ words: 'nvidia straße' })).toEqual([])
})

test('quoted words have to stand together, and a number finds its claim and no other', () => {
  expect(found({ words: '„alle NVIDIA“' })).toEqual([A])
  expect(found({ words: '"NVIDIA alle"' })).toEqual([])
  expect(found({ words: 'c2' })).toEqual([B])
  expect(found({ words: 'C12' })).toEqual([])
})

test('a quoted place that was added later is found too', () => {
  const made = world()
  const { text } = made.board.article
  const start = text.indexOf('Blase')
  made.must(3, {
    type: 'claim.addOccurrence',
    claimId: A,
    occurrenceId: recordId(50),
    occurrence: quoteAt(text, start, start + 5),
  })
  expect(found({ words: 'blase' }, made)).toEqual([A])
})

test('a standing is one word: a dispute is no rating', () => {
  expect(found({ standings: ['true'] })).toEqual([A])
  expect(found({ standings: ['disputed'] })).toEqual([B])
  expect(found({ standings: ['none', 'true'] })).toEqual([A, C])
})

test('status, assignee, type and priority narrow together', () => {
  expect(found({ statuses: ['help_needed', 'done'] })).toEqual([B])
  expect(found({ assignees: [userId(3)] })).toEqual([A])
  expect(found({ assignees: [NOBODY] })).toEqual([B, C])
  expect(found({ claimTypes: ['event'], priorities: ['high'] })).toEqual([A])
  expect(found({ claimTypes: ['event'], assignees: [NOBODY] })).toEqual([])
})

test('what was detached is no longer searched', () => {
  const made = world()
  made.must(3, { type: 'evidence.detach', evidenceId: recordId(20), claimId: B })
  expect(found({ words: 'pflichtmitteilung' }, made)).toEqual([])
})

test('folding and phrases', () => {
  expect(folded('ÜBERWIEGEND Weiß')).toBe('uberwiegend weiss')
  expect(phrasesIn(' a "b  c" »d e« ')).toEqual(['a', 'b  c', 'd e'])
  expect(phrasesIn('"')).toEqual([])
})
