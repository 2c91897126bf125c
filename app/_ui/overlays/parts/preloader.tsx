'use client'

import { useEffect } from 'react'
import { preloadAll } from './on-demand.ts'

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const

/** Fetches the code of popups once somebody moves; stands once in the layout. */
export function Preloader() {
  useEffect(() => {
    const stop = new AbortController()
    const begin = () => {
      stop.abort()
      preloadAll()
    }
    for (const sign of SIGNS) addEventListener(sign, begin, { passive: true, signal: stop.signal })
    return () => stop.abort()
  }, [])
  return null
}
