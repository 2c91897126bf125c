import { SORT_KEYS, type ClaimSort } from '#board/select/sort-claims.ts'
import type { QueryPatch } from '../list/filter/filter-query.ts'
import { BY_PLACE } from '../list/use-claims.ts'

/** The order that stands in an address as `sort=status` or `sort=-status`; the article's own without one. */
export function sortIn(query: URLSearchParams): ClaimSort {
  const text = query.get('sort') ?? ''
  const key = SORT_KEYS.find((one) => one === text.replace(/^-/, ''))
  if (!key) return BY_PLACE
  return { key, direction: text.startsWith('-') ? 'descending' : 'ascending' }
}

/** What to write into the address for an order. */
export function sortPatch({ key, direction }: ClaimSort): QueryPatch {
  const isOwn = key === BY_PLACE.key && direction === BY_PLACE.direction
  return { sort: isOwn ? null : direction === 'descending' ? `-${key}` : key }
}
