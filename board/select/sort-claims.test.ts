import { expect, test } from 'vitest'
import { recordId, userId, World } from '../testing/world.ts'
import { figuresOf } from './claim-figures.ts'
import { sortClaims, type ClaimSort, type SortContext } from './sort-claims.ts'

const NAMES: Record<string, string> = { [userId(3)]: 'Österreich', [userId(4)]: 'Zander' }

function world(): World {
  const made = World.open()
  made.claim(12, 'Größere Überraschungen blieben aus')
  made.claim(10, 'SoftBank verkauft alle NVIDIA-Aktien')
  made.claim(11, 'rund 5,8 Milliarden US-Dollar')
  made.must(3, { type: 'verdict.give', verdictId: recordId(30), claimId: recordId(11), rating: 'false' })
  made.must(3, { type: 'verdict.give', verdictId: recordId(31), claimId: recordId(10), rating: 'true' })
  made.must(3, { type: 'claim.assign', claimId: recordId(12), assigneeId: userId(3) })
  made.must(4, { type: 'claim.assign', claimId: recordId(10), assigneeId: userId(4) })
  made.must(4, { type: 'claim.edit', claimId: recordId(11), rev: 1, priority: 'high', claimant: 'Reuters' })
  return made
}

function numbers(sort: ClaimSort, made = world()): number[] {
  const context: SortContext = { scale: made.board.scale, nameOf: (id) => NAMES[id] ?? '', language: 'de' }
  return sortClaims(Object.values(made.board.claims), sort, context).map((claim) => claim.no)
}

const up = (key: ClaimSort['key']): ClaimSort => ({ key, direction: 'ascending' })
const down = (key: ClaimSort['key']): ClaimSort => ({ key, direction: 'descending' })

test('by place in the article, not by the time of marking', () => {
  expect(numbers(up('place'))).toEqual([2, 3, 1])
  expect(numbers(down('place'))).toEqual([1, 3, 2])
  expect(numbers(up('no'))).toEqual([1, 2, 3])
})

test('words in the reader’s language, so Ö stands before Z', () => {
  expect(numbers(up('assignee'))).toEqual([1, 2, 3])
  expect(numbers(up('statement'))).toEqual([1, 3, 2])
})

test('what has no value comes last in both directions', () => {
  expect(numbers(down('assignee'))).toEqual([2, 1, 3])
  expect(numbers(up('standing'))).toEqual([2, 3, 1])
  expect(numbers(down('standing'))).toEqual([3, 2, 1])
  expect(numbers(down('claimant'))).toEqual([3, 2, 1])
})

test('values of a list go by their meaning, and ties by place', () => {
  expect(numbers(up('priority'))).toEqual([3, 2, 1])
  expect(numbers(up('status'))).toEqual([2, 3, 1])
})

test('figures count what stands: detached, superseded and resolved do not', () => {
  const made = world()
  const claimId = recordId(10)
  made.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(20),
    claimId,
    source: { url: 'https://a.example' },
    stance: 'context',
  })
  made.must(3, {
    type: 'evidence.attach',
    evidenceId: recordId(21),
    claimId,
    source: { url: 'https://b.example' },
    stance: 'context',
  })
  made.must(3, { type: 'evidence.detach', evidenceId: recordId(20), claimId })
  made.must(3, { type: 'verdict.give', verdictId: recordId(32), claimId, rating: 'false' })
  made.must(3, { type: 'comment.add', commentId: recordId(40), claimId, body: 'a' })
  made.must(3, { type: 'comment.add', commentId: recordId(41), claimId, body: 'b' })
  made.must(3, { type: 'thread.resolve', threadId: recordId(40), claimId })
  const claim = made.board.claims[claimId]
  expect(claim && figuresOf(claim)).toEqual({ evidence: 1, verdicts: 1, openThreads: 1, latest: made.board.time })
})
