'use client'

import { ListFilter, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isFiltering } from '#board/select/filter-claims.ts'
import { Button } from '#app/_ui/actions/button.tsx'
import { MultiSelect } from '#app/_ui/fields/multi-select.tsx'
import { FilterSearch } from './filter-search.tsx'
import { FoundCount } from './found-count.tsx'
import { useClaimFilter, type FoundClaims } from '../use-claims.ts'
import { useFilterOptions } from './use-filter-options.tsx'

/** Narrows the claims of a list; the choice stands in the address, so it can be sent to somebody. */
export function FilterBar({ found, total }: FoundClaims) {
  const t = useTranslations('views.filter')
  const { filter, setFilter, resetFilter } = useClaimFilter()
  const options = useFilterOptions()
  const [isOpen, setOpen] = useState(false)
  const moreId = useId()
  const chosen = Object.values(filter).filter((value) => typeof value !== 'string' && value.length > 0).length
  return (
    <div role="search" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
      <FilterSearch words={filter.words} onWords={(words) => setFilter({ words })} />
      <Button
        size="sm"
        icon={<ListFilter aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={moreId}
        className="md:hidden"
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? t('moreCount', { count: chosen }) : t('more')}
      </Button>
      <div id={moreId} className={isOpen ? 'contents' : 'hidden md:contents'}>
        <MultiSelect
          label={t('standing')}
          value={filter.standings}
          onChange={(standings) => setFilter({ standings })}
          options={options.standings}
        />
        <MultiSelect
          label={t('status')}
          value={filter.statuses}
          onChange={(statuses) => setFilter({ statuses })}
          options={options.statuses}
        />
        <MultiSelect
          label={t('assignee')}
          value={filter.assignees}
          onChange={(assignees) => setFilter({ assignees })}
          options={options.assignees}
        />
        <MultiSelect
          label={t('type')}
          value={filter.claimTypes}
          onChange={(claimTypes) => setFilter({ claimTypes })}
          options={options.claimTypes}
        />
        <MultiSelect
          label={t('priority')}
          value={filter.priorities}
          onChange={(priorities) => setFilter({ priorities })}
          options={options.priorities}
        />
      </div>
      {isFiltering(filter) && (
        <Button size="sm" variant="quiet" icon={<X aria-hidden />} onClick={resetFilter}>
          {t('reset')}
        </Button>
      )}
      <FoundCount found={found.length} total={total} />
    </div>
  )
}
