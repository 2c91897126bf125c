import { expect, test } from 'vitest'
import { SETTABLE_STATUSES } from '#board/claim/kinds.ts'
import { statusBeside } from './columns.ts'

test('columns follow the way of the work, without the dropped', () => {
  expect(SETTABLE_STATUSES).toEqual(['todo', 'in_progress', 'help_needed', 'ready_for_review', 'done'])
})

test('a step leads to the next column and stops at the ends', () => {
  expect(statusBeside('todo', 1)).toBe('in_progress')
  expect(statusBeside('done', -1)).toBe('ready_for_review')
  expect(statusBeside('todo', -1)).toBeNull()
  expect(statusBeside('done', 1)).toBeNull()
})

test('from the dropped no step leads anywhere: taking up again is a choice of its own', () => {
  expect(statusBeside('dropped', 1)).toBeNull()
  expect(statusBeside('dropped', -1)).toBeNull()
})
