'use client'

import { useEffect, useRef } from 'react'

/**
 * Puts the focus on what it is given when a person opened the panel just now. Opening a page by its address leaves the
 * focus at the top, where readers expect it, and so does a change of the panel that nobody here asked for.
 */
export function useFocusOnOpen<E extends HTMLElement>(claimId: string) {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (navigator.userActivation?.isActive) ref.current?.focus({ preventScroll: true })
  }, [claimId])
  return ref
}
