'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { SORT_KEYS, type ClaimSort } from '#board/select/sort-claims.ts'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Select } from '#app/_ui/fields/select.tsx'

/** The order of the list where it has no heads to press. */
export function SortSelect({ sort, onSort }: { sort: ClaimSort; onSort: (sort: ClaimSort) => void }) {
  const t = useTranslations('views.table')
  const isUp = sort.direction === 'ascending'
  return (
    <div className="flex items-center gap-1">
      <Select
        label={t('sortBy')}
        size="sm"
        className="w-auto! min-w-40"
        value={sort.key}
        onChange={(key) => onSort({ ...sort, key })}
        options={SORT_KEYS.map((value) => ({ value, label: t(value) }))}
      />
      <IconButton
        size="sm"
        icon={isUp ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
        label={isUp ? t('ascending') : t('descending')}
        onClick={() => onSort({ ...sort, direction: isUp ? 'descending' : 'ascending' })}
      />
    </div>
  )
}
