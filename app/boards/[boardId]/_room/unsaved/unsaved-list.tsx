'use client'

import { useTranslations } from 'use-intl'
import { useUnsaved } from '../live/hooks.ts'
import { UnsavedCard } from './unsaved-card.tsx'

/** Everything that could not be saved, each with its words, the reason and what can be done. */
export function UnsavedList() {
  const t = useTranslations('unsaved')
  const all = useUnsaved()
  return (
    <ul aria-label={t('list')} className="mx-auto flex max-w-3xl flex-col gap-2.5 p-3">
      {all.map((one) => (
        <li key={one.id}>
          <UnsavedCard unsaved={one} />
        </li>
      ))}
    </ul>
  )
}
