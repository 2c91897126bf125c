'use client'

import { createContext, use, useCallback, useRef } from 'react'
import type { ReactNode } from 'react'

/** Says a sentence to screen readers; `assertive` interrupts. */
export type Announce = (sentence: string, how?: 'polite' | 'assertive') => void

const Voice = createContext<Announce>(() => undefined)

const KEEP_MS = 10_000

/** Gives `useAnnounce` to everything below it; stands once in the layout. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)

  // Sentences are added as lines, not written over each other: two at once are both heard, and a repeated one is heard again.
  const announce = useCallback<Announce>((sentence, how = 'polite') => {
    const region = how === 'assertive' ? assertive.current : polite.current
    if (!region) return
    const line = region.ownerDocument.createElement('p')
    line.textContent = sentence
    region.append(line)
    setTimeout(() => line.remove(), KEEP_MS)
  }, [])

  return (
    <Voice value={announce}>
      {children}
      <div ref={polite} role="status" aria-live="polite" aria-relevant="additions" className="sr-only" />
      <div ref={assertive} role="alert" aria-live="assertive" aria-relevant="additions" className="sr-only" />
    </Voice>
  )
}

/** The page's voice. */
export function useAnnounce(): Announce {
  return use(Voice)
}
