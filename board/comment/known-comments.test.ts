import { expect, it } from 'vitest'
import type { Comment, Thread } from './comment.ts'
import { commentIds, handOn } from './known-comments.ts'

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
  expect(commentIds([thread('a', 'a', 'b'), thread('c', 'c')])).toEqual(new Set(['a', 'b', 'c']))
})

it('tells two futures of one past apart', () => {
  const past = [thread('a', 'a')]
  expect(commentIds(past).size).toBe(1)
  const one = [...past, thread('b', 'b')]
  handOn(past, one, 'b')
  const other = [...past, thread('c', 'c')]
  handOn(past, other, 'c')
  expect(commentIds(one)).toEqual(new Set(['a', 'b']))
  expect(commentIds(other)).toEqual(new Set(['a', 'c']))
  expect(commentIds(past)).toEqual(new Set(['a']))
})
