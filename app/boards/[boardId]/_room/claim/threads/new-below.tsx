'use client'

import { ArrowDown } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { scrollToId } from '../panel/scroll-to-id.ts'
import { useArrivals } from './use-arrivals.ts'

export type NewBelowProps = {
  claimId: string
  end: RefObject<HTMLElement | null>
  /** Nothing of the discussion is still to be drawn above its end. */
  isWhole: boolean
}

/** "3 new below" while others write out of sight. It floats, so it takes no room from anything. */
export function NewBelow({ claimId, end, isWhole }: NewBelowProps) {
  const t = useTranslations('comment')
  const { count, firstId } = useArrivals(claimId, end, isWhole)
  if (count === 0) return null
  function show() {
    if (firstId && scrollToId(`comment-${firstId}`, 'center')) return
    end.current?.scrollIntoView({ block: 'end' })
  }
  return (
    <button
      type="button"
      onClick={show}
      className="absolute -top-9 left-1/2 inline-flex min-h-7 -translate-x-1/2 items-center gap-1 rounded-full bg-accent px-3 text-sm font-medium whitespace-nowrap text-on-accent shadow-high hover:bg-accent-strong"
    >
      <ArrowDown aria-hidden className="size-3.5" />
      {t('newBelow', { count })}
    </button>
  )
}
