'use client'

import { useEffect, type RefObject } from 'react'

const REACHABLE = 'a[href], button:not(:disabled), input, select, textarea, [tabindex="0"]'

/** Puts the focus into a box that opens, and back where it was when the box goes with the focus in it. */
export function useHeldFocus(box: RefObject<HTMLElement | null>, isTaken: boolean): void {
  useEffect(() => {
    const element = box.current
    if (!isTaken || !element) return
    const before = document.activeElement
    const first = element.querySelector<HTMLElement>(REACHABLE) ?? element
    first.focus({ preventScroll: true })
    return () => {
      const isLost = element.contains(document.activeElement) || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [box, isTaken])
}
