import { expect, test } from 'vitest'
import type { Thread } from '#board/comment/comment.ts'
import { inPortions, PORTION } from './use-portions.ts'

const thread = (id: string, comments: number): Thread => ({
  id,
  kind: 'note',
  createdSeq: 1,
  resolvedBy: null,
  resolvedAt: null,
  comments: Array.from({ length: comments }, (_, at) => ({
    id: `${id}-${at}`,
    by: 'someone',
    at: 0,
    seq: at,
    body: 'words',
    rev: 1,
    editedAt: null,
    removedBy: null,
  })),
})

test('few comments are one portion, none are none', () => {
  expect(inPortions([])).toEqual([])
  expect(inPortions([thread('a', 1), thread('b', PORTION - 2)])).toEqual([['a', 'b']])
})

test('a portion ends with the thread that fills it, and no thread is cut', () => {
  const threads = [thread('a', PORTION - 1), thread('b', 5), thread('c', 3 * PORTION), thread('d', 1), thread('e', 1)]
  expect(inPortions(threads)).toEqual([['a', 'b'], ['c'], ['d', 'e']])
})

test('a portion that is just full takes no more', () => {
  expect(inPortions([thread('a', PORTION), thread('b', 1)])).toEqual([['a'], ['b']])
})
