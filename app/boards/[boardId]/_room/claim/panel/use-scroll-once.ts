'use client'

import { useCallback, useEffect, useState } from 'react'
import { scrollToId } from './scroll-to-id.ts'

/** Brings an element into view after the next drawing, once: to begin with, and whenever it is asked for. */
export function useScrollOnce(first: string | null): (elementId: string) => void {
  const [wanted, setWanted] = useState(first === null ? null : { id: first })
  useEffect(() => {
    if (wanted) requestAnimationFrame(() => scrollToId(wanted.id, 'start'))
  }, [wanted])
  return useCallback((id: string) => setWanted({ id }), [])
}
