'use client'

import { useEffect, useState, type RefObject } from 'react'
import { selectedSpan } from '../text/text-map.ts'

export type Span = { readonly start: number; readonly end: number }

const SETTLE_MS = 140

/** The span of the article that the person has selected, once they have stopped dragging. */
export function useArticleSelection(root: RefObject<HTMLElement | null>, text: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDragging = false
    function read() {
      if (isDragging || !root.current) return
      const next = selectedSpan(root.current, text)
      setSpan((before) => (before?.start === next?.start && before?.end === next?.end ? before : next))
    }
    function later() {
      clearTimeout(timer)
      timer = setTimeout(read, SETTLE_MS)
    }
    // Only the mouse drags: a finger selects with handles that send no pointer events.
    const onDown = (event: PointerEvent) => void (isDragging = event.pointerType === 'mouse')
    const onUp = () => {
      isDragging = false
      later()
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
    }
  }, [root, text])

  return span
}
