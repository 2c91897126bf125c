'use client'

import { useEffect } from 'react'
import { preloadAll } from './on-demand.ts'

/**
 * Fetches the code of popups once somebody writes: who works will want them, perhaps in a tunnel. Who only reads never
 * does, and is not sent them; a hand that comes near a button fetches what that button opens. Stands once in the layout.
 */
export function Preloader() {
  useEffect(() => {
    addEventListener('input', preloadAll, { passive: true, once: true })
    return () => removeEventListener('input', preloadAll)
  }, [])
  return null
}
