'use client'

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 1099.98px)'

/** Whether the panel covers the article instead of standing beside it; false on the server. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false)
}

const isNarrow = () => typeof matchMedia === 'function' && matchMedia(NARROW).matches

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
