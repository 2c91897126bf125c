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
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    watch.observe(measured)
    setWidth(measured.clientWidth)
    return () => watch.disconnect()
  }, [element])
  return width
}
