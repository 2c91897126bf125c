'use client'

import { useEffect } from 'react'
import { whenIdle } from '#app/_ui/when-idle.ts'
import { loadShape } from '../live/command-shape.ts'
import { useConnection } from '../live/hooks.ts'
import { preloadParts } from './part.ts'

const AT_THE_LATEST_MS = 4_000
const SIGNS_OF_INTENT = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Fetches all in which words are written: as soon as the board is live and the page has nothing better to do, since the next thing
 * that happens may be a tunnel; at the first sign of a hand; or after a while. What failed is fetched when it is live again.
 */
export function usePreload(): void {
  const isLive = useConnection().state === 'live'

  useEffect(() => (isLive ? whenIdle(fetchAll) : undefined), [isLive])

  useEffect(() => {
    const timer = setTimeout(begin, AT_THE_LATEST_MS)
    function stop() {
      clearTimeout(timer)
      for (const sign of SIGNS_OF_INTENT) document.removeEventListener(sign, begin)
    }
    function begin() {
      stop()
      fetchAll()
    }
    for (const sign of SIGNS_OF_INTENT) document.addEventListener(sign, begin, { passive: true })
    return stop
  }, [])
}

let isWhole = false

function fetchAll(): void {
  if (isWhole) return
  // Without it nothing that is done here can be shown, so it comes first.
  loadShape().catch(() => undefined)
  void preloadParts().then((isAllThere) => (isWhole = isAllThere))
}
