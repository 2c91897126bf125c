import { CLAIM_TYPES, PRIORITIES, STATUSES } from '#board/claim/kinds.ts'
import type { ClaimFilter } from '#board/select/filter-claims.ts'

/** Names under which a filter stands in the address of the page. */
const NAMES = {
  words: 'q',
  standings: 'verdict',
  statuses: 'status',
  assignees: 'assignee',
  claimTypes: 'type',
  priorities: 'priority',
} as const satisfies Record<keyof ClaimFilter, string>

/** A change of the address; null takes a name out. */
export type QueryPatch = Record<string, string | null>

/** The filter that stands in an address; what it does not know it passes over. */
export function filterIn(query: URLSearchParams): ClaimFilter {
  return {
    words: query.get(NAMES.words) ?? '',
    standings: listIn(query, NAMES.standings),
    statuses: known(STATUSES, listIn(query, NAMES.statuses)),
    assignees: listIn(query, NAMES.assignees),
    claimTypes: known(CLAIM_TYPES, listIn(query, NAMES.claimTypes)),
    priorities: known(PRIORITIES, listIn(query, NAMES.priorities)),
  }
}

/** What to write into the address for a change of the filter. */
export function patchOf(change: Partial<ClaimFilter>): QueryPatch {
  const patch: QueryPatch = {}
  const { words, ...lists } = change
  if (words !== undefined) patch[NAMES.words] = words || null
  for (const name of ['standings', 'statuses', 'assignees', 'claimTypes', 'priorities'] as const)
    if (lists[name]) patch[NAMES[name]] = lists[name].join(',') || null
  return patch
}

function listIn(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(',').filter((value) => value !== '')
}

function known<T extends string>(all: readonly T[], values: readonly string[]): T[] {
  return all.filter((one) => values.includes(one))
}
