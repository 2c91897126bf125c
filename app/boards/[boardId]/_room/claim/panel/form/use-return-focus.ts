'use client'

import { useLayoutEffect, type RefObject } from 'react'

/** When a part of the page that holds the focus goes away, gives the focus to the element of this id instead of losing it. */
export function useReturnFocus(part: RefObject<HTMLElement | null>, toId: string | undefined): void {
  useLayoutEffect(() => {
    const element = part.current
    return () => {
      // Runs while the part still stands in the page; what takes its place is drawn by the next frame.
      if (!toId || !element?.contains(document.activeElement)) return
      requestAnimationFrame(() => document.getElementById(toId)?.focus({ preventScroll: true }))
    }
  }, [part, toId])
}
