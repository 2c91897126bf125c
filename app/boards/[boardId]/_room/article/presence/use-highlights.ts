'use client'

import { useEffect, type RefObject } from 'react'
import { rangesOf } from '../text/text-map.ts'

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
    const wanted = key.split(' ').map((span) => {
      const [start = 0, end = 0] = span.split('-').map(Number)
      return { start, end }
    })
    const ranges = rangesOf(element, wanted)
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => void CSS.highlights.delete(name)
  }, [root, name, key])
}

/** The same for a tint that is seldom there: its rules count only while the article says that it is (`data-tints`). */
export function useRareHighlight(root: RefObject<HTMLElement | null>, name: string, spans: readonly Span[]): void {
  const isThere = spans.length > 0
  useEffect(() => {
    const element = root.current
    if (!element || !isThere) return
    const say = (change: (names: Set<string>) => unknown) => {
      const names = new Set(element.dataset['tints']?.split(' '))
      change(names)
      if (names.size > 0) element.dataset['tints'] = [...names].join(' ')
      else delete element.dataset['tints']
    }
    say((names) => names.add(name))
    return () => say((names) => names.delete(name))
  }, [root, name, isThere])
  useHighlight(root, name, spans)
}
