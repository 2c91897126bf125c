'use client'

import { useLayoutEffect, type RefObject } from 'react'

/** Something on the page with a place: an element, or anything that can tell its rectangle. */
export type Anchor = { getBoundingClientRect: () => DOMRect }

const GAP = 6
const EDGE = 8

/** Keeps a fixed box below its anchor (above where there is no room), inside the window, also while the page scrolls. */
export function usePlace(box: RefObject<HTMLElement | null>, anchor: Anchor, align: 'start' | 'center'): void {
  useLayoutEffect(() => {
    const place = () => {
      if (box.current) box.current.style.translate = placeOf(box.current, anchor.getBoundingClientRect(), align)
    }
    place()
    const stop = new AbortController()
    const how = { capture: true, passive: true, signal: stop.signal }
    addEventListener('scroll', place, how)
    addEventListener('resize', place, how)
    return () => stop.abort()
  }, [box, anchor, align])
}

function placeOf(box: HTMLElement, at: DOMRect, align: 'start' | 'center'): string {
  const { offsetWidth: width, offsetHeight: height } = box
  const wanted = align === 'center' ? at.left + (at.width - width) / 2 : at.left
  const left = Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE))
  const isBelow = at.bottom + GAP + height <= innerHeight || at.top - GAP - height < 0
  const top = isBelow ? at.bottom + GAP : at.top - GAP - height
  return `${Math.round(left)}px ${Math.round(top)}px`
}
