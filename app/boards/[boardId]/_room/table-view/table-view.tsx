'use client'

import { SearchX } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ClaimSort } from '#board/select/sort-claims.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { FilterBar } from '../list/filter/filter-bar.tsx'
import { NoClaims } from '../list/no-claims.tsx'
import { useClaimFilter, useClaims } from '../list/use-claims.ts'
import { useRoomRoute } from '../route.ts'
import { ClaimList } from './claim-list.tsx'
import { ClaimTable } from './claim-table.tsx'
import { sortIn, sortPatch } from './sort-query.ts'
import { SortSelect } from './sort-select.tsx'
import { columnsFor } from './table-columns.ts'
import { useWidth } from './use-width.ts'

const NARROW = 620

/** All claims in a table that can be searched, filtered and sorted; a list of cards where it is narrow. */
export function TableView() {
  const t = useTranslations('views.table')
  const { query, setQuery } = useRoomRoute()
  const sort = sortIn(query)
  const claims = useClaims(sort)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const onSort = (next: ClaimSort) => setQuery(sortPatch(next))
  const isNarrow = width < NARROW
  return (
    <div ref={frame} className="flex h-full min-h-0 flex-col">
      <h2 className="sr-only">{t('label')}</h2>
      {claims.total === 0 ? (
        <NoClaims />
      ) : (
        <>
          <div className="flex shrink-0 flex-col gap-2 px-3 pt-3 pb-2 sm:px-4">
            <FilterBar {...claims} />
            {isNarrow && <SortSelect sort={sort} onSort={onSort} />}
          </div>
          {claims.found.length === 0 ? (
            <NothingFound />
          ) : isNarrow ? (
            <ClaimList claims={claims.found} />
          ) : (
            <ClaimTable claims={claims.found} columns={columnsFor(width)} sort={sort} onSort={onSort} />
          )}
        </>
      )}
    </div>
  )
}

function NothingFound() {
  const t = useTranslations('views.filter')
  const { resetFilter } = useClaimFilter()
  return (
    <EmptyState icon={<SearchX />} title={t('nothing')} action={<Button onClick={resetFilter}>{t('reset')}</Button>}>
      {t('nothingHint')}
    </EmptyState>
  )
}
