'use client'

import type { Occurrence } from '#board/claim/claim.ts'
import { useRoomRoute } from '../../../route.ts'
import { useIsNarrow } from '../../../shell/use-is-narrow.ts'

/** Brings a place of a claim into view in the article, also from another view, and from the sheet that covers it. */
export function useShowPlace(): (place: Occurrence) => void {
  const { view, setView, openClaim } = useRoomRoute()
  const isNarrow = useIsNarrow()
  return (place) => {
    if (view !== 'article') setView('article')
    if (isNarrow) openClaim(null)
    whenDrawn(`[data-occurrence="${CSS.escape(place.id)}"]`, (sign) => {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      sign.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
      if (isNarrow) sign.focus({ preventScroll: true })
    })
  }
}

const MOST_FRAMES = 60

// The article may have to be drawn first, when another view is in sight.
function whenDrawn(selector: string, show: (element: HTMLElement) => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) show(element)
    else if (frames > 0) whenDrawn(selector, show, frames - 1)
  })
}
