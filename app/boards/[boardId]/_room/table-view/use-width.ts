'use client'

import { useLayoutEffect, useState, type RefObject } from 'react'

// What is assumed until it is measured, and where nothing can be measured: room for a table.
const ASSUMED = 1200

/** The width of an element in px, following its changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(ASSUMED)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured || typeof ResizeObserver === 'undefined') return
    // Zero means that it is not laid out, and tells nothing of the room there is.
    const take = (wide: number) => wide > 0 && setWidth(Math.round(wide))
    const watch = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width))
    watch.observe(measured)
    take(measured.clientWidth)
    return () => watch.disconnect()
  }, [element])
  return width
}
