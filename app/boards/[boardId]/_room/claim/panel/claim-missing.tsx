'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useRoomRoute } from '../../route.ts'

/** Stands in the panel's place when the address names a claim that the board has not. */
export function ClaimMissing() {
  const t = useTranslations('claim.missing')
  const { openClaim } = useRoomRoute()
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('title')}
      action={<Button onClick={() => openClaim(null)}>{t('back')}</Button>}
    >
      {t('body')}
    </EmptyState>
  )
}
