'use client'

import { useTranslations } from 'use-intl'

/** How many claims the list holds; said to screen readers when it changes. */
export function FoundCount({ found, total }: { found: number; total: number }) {
  const t = useTranslations('views.filter')
  return (
    <p role="status" className="tabular ml-auto text-sm whitespace-nowrap text-ink-quiet">
      {found === total ? t('found', { count: total }) : t('foundOf', { count: found, total })}
    </p>
  )
}
