'use client'

import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { Event } from '#board/law/event.ts'

/**
 * Holds back entries that would push down what somebody reads: while the top of the list is out of sight, new ones are
 * counted and wait to be asked for.
 */
export function useFreshAtTop(events: readonly Event[], top: RefObject<HTMLElement | null>) {
  const [isAtTop, setAtTop] = useState(true)
  const [heldAt, setHeldAt] = useState<number | null>(null)
  const last = events.at(-1)?.seq ?? 0

  useEffect(() => {
    const element = top.current
    if (!element || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(([entry]) => setAtTop(entry?.isIntersecting ?? true))
    watch.observe(element)
    return () => watch.disconnect()
  }, [top])

  // Leaving the top marks the newest entry that was in sight; coming back lets everything in.
  if (isAtTop && heldAt !== null) setHeldAt(null)
  if (!isAtTop && heldAt === null) setHeldAt(last)

  const settled = heldAt === null ? events : events.filter((event) => event.seq <= heldAt)
  return {
    settled,
    fresh: events.length - settled.length,
    showFresh() {
      setHeldAt(last)
      top.current?.scrollIntoView({ block: 'center' })
    },
  }
}
