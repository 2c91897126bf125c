import { expect, test } from 'vitest'
import { NO_FILTER, type ClaimFilter } from '#board/select/filter-claims.ts'
import { filterIn, patchOf } from './filter-query.ts'

const read = (change: Partial<ClaimFilter>) => {
  const entries = Object.entries(patchOf(change)).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return filterIn(new URLSearchParams(entries))
}

test('an address without names holds no filter', () => {
  expect(filterIn(new URLSearchParams('view=table&claim=x'))).toEqual(NO_FILTER)
})

test('a filter comes back from the address as it went in', () => {
  const filter: ClaimFilter = {
    words: 'Split „7 %“',
    standings: ['false', 'disputed'],
    statuses: ['todo', 'done'],
    assignees: ['nobody'],
    claimTypes: ['quote'],
    priorities: ['high'],
  }
  expect(read(filter)).toEqual(filter)
})

test('values that no law knows are passed over', () => {
  expect(filterIn(new URLSearchParams('status=todo,nonsense&type=%3Cscript%3E')).statuses).toEqual(['todo'])
  expect(filterIn(new URLSearchParams('type=%3Cscript%3E')).claimTypes).toEqual([])
})

test('emptying a filter takes its name out of the address', () => {
  expect(patchOf({ words: '', statuses: [] })).toEqual({ q: null, status: null })
})
