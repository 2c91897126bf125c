'use client'

import { useEffect, type RefObject } from 'react'
import { rangeOf } from '../text/text-map.ts'

export type Span = { readonly start: number; readonly end: number }

/**
 * Tints spans of the article under a name that the style sheet knows, without touching the page's structure. Browsers
 * that cannot do it show nothing: it is an extra.
 */
export function useHighlight(root: RefObject<HTMLElement | null>, name: string, spans: readonly Span[]): void {
  const key = spans.map(({ start, end }) => `${start}-${end}`).join(' ')
  useEffect(() => {
    if (!root.current || key === '' || !('highlights' in CSS)) return
    const element = root.current
    const ranges = key.split(' ').flatMap((span) => {
      const [start = 0, end = 0] = span.split('-').map(Number)
      return rangeOf(element, start, end) ?? []
    })
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => void CSS.highlights.delete(name)
  }, [root, name, key])
}
