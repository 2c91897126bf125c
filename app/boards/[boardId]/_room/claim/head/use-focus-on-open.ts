'use client'

import { useEffect, useRef } from 'react'
import { useRoomRoute } from '../../route.ts'

/**
 * Puts the focus on what it is given each time this person opens a claim here. A page that was opened by its address leaves
 * the focus at the top, where readers expect it.
 */
export function useFocusOnOpen<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const { openings } = useRoomRoute()
  useEffect(() => {
    if (openings > 0) ref.current?.focus({ preventScroll: true })
  }, [openings])
  return ref
}
