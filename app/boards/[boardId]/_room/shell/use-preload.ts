'use client'

import { useEffect } from 'react'
import { preloadAll } from '#app/_ui/overlays/parts/on-demand.ts'
import { loadShape } from '../live/command-shape.ts'
import { preloadParts } from './part.ts'

const AT_THE_LATEST_MS = 4_000
const SIGNS_OF_INTENT = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches what the room may open at the first sign that somebody is going to work here, or when all is quiet. */
export function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(begin, AT_THE_LATEST_MS)
    function stop() {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_INTENT) document.removeEventListener(sign, begin)
    }
    function begin() {
      stop()
      // Without it nothing that is done here can be shown, so it comes first.
      loadShape().catch(() => undefined)
      // Parts bring popups of their own, so those come second.
      void preloadParts().then(preloadAll)
    }
    for (const sign of SIGNS_OF_INTENT) document.addEventListener(sign, begin, { passive: true })
    return stop
  }, [])
}
