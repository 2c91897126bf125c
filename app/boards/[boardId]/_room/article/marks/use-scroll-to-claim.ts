'use client'

import { useEffect, type RefObject } from 'react'
import { useRoomRoute } from '../../route.ts'
import { scrollerOf } from '../text/offset-in-sight.ts'

/** Brings the mark of a claim into sight when this person opens it, and never for anything that others do. */
export function useScrollToClaim(root: RefObject<HTMLElement | null>): void {
  const { claimId, openings } = useRoomRoute()
  useEffect(() => {
    if (!claimId || !root.current) return
    const signs = [...root.current.querySelectorAll(`[data-sign="${CSS.escape(claimId)}"]`)]
    const area = scrollerOf(root.current).getBoundingClientRect()
    const isInSight = (sign: Element) => {
      const { top, bottom } = sign.getBoundingClientRect()
      return bottom > area.top && top < Math.min(area.bottom, window.innerHeight)
    }
    if (signs.some(isInSight)) return
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    signs[0]?.scrollIntoView({ block: 'center', behavior })
  }, [root, claimId, openings])
}
