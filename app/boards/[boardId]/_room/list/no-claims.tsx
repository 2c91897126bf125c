'use client'

import { Highlighter } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/actions/button.tsx'
import { EmptyState } from '#app/_ui/display/empty-state.tsx'
import { useRoomRoute } from '../route.ts'

/** A board on which nothing is marked yet, and the way to begin. */
export function NoClaims() {
  const t = useTranslations('views.empty')
  const { setView } = useRoomRoute()
  return (
    <EmptyState
      icon={<Highlighter />}
      title={t('title')}
      action={
        <Button variant="primary" onClick={() => setView('article')}>
          {t('toArticle')}
        </Button>
      }
    >
      {t('hint')}
    </EmptyState>
  )
}
