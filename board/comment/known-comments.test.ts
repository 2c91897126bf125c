import { expect, it } from 'vitest'
import type { Comment, Thread } from './comment.ts'
import { authors, commentIds } from './known-comments.ts'

const comment = (id: string): Comment => ({
  id,
  by: 'p',
  at: 1,
  seq: 1,
  body: id,
  rev: 1,
  editedAt: null,
  removedBy: null,
})
const thread = (id: string, ...ids: string[]): Thread => ({
  id,
  kind: 'note',
  createdSeq: 1,
  resolvedBy: null,
  resolvedAt: null,
  comments: ids.map(comment),
})

it('knows every comment of every thread', () => {
  expect(commentIds.of([thread('a', 'a', 'b'), thread('c', 'c')])).toEqual(new Set(['a', 'b', 'c']))
})

it('tells two futures of one past apart', () => {
  const past = [thread('a', 'a')]
  expect(commentIds.of(past).size).toBe(1)
  const one = [...past, thread('b', 'b')]
  commentIds.handOn(past, one, 'b')
  const other = [...past, thread('c', 'c')]
  commentIds.handOn(past, other, 'c')
  expect(commentIds.of(one)).toEqual(new Set(['a', 'b']))
  expect(commentIds.of(other)).toEqual(new Set(['a', 'c']))
  expect(commentIds.of(past)).toEqual(new Set(['a']))
})

it('knows who has spoken in a thread, of each future what is said in it', () => {
  const past = [comment('a')]
  expect(authors.of(past)).toEqual(new Set(['p']))
  const one = [...past, { ...comment('b'), by: 'q' }]
  authors.handOn(past, one, 'q')
  const other = [...past, { ...comment('c'), by: 'r' }]
  authors.handOn(past, other, 'r')
  expect([one, other, past].map((list) => [...authors.of(list)].join(''))).toEqual(['pq', 'pr', 'p'])
})
