'use client'

import { useEffect } from 'react'
import { preloadSide } from './lazy-parts.tsx'

const AT_THE_LATEST_MS = 8_000
const SIGNS_OF_INTENT = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches the parts beside the article at the first sign that somebody is going to work here, or when all is quiet. */
export function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(begin, AT_THE_LATEST_MS)
    function stop() {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_INTENT) document.removeEventListener(sign, begin)
    }
    function begin() {
      stop()
      preloadSide()
    }
    for (const sign of SIGNS_OF_INTENT) document.addEventListener(sign, begin, { passive: true })
    return stop
  }, [])
}
