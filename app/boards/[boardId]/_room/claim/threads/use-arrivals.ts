'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '#app/_ui/layout/live-region.tsx'
import { useMe, useNameOf } from '../../live/hooks.ts'
import { isSameList } from '#board/kernel/same.ts'
import { useClaim } from '../panel/use-claim.ts'

/** What others have written below what is in sight: how many, and the first of them. */
export type Arrivals = { readonly count: number; readonly firstId: string | null }

/** Counts what arrives while the end of the discussion is out of sight, and says aloud who wrote. */
export function useArrivals(claimId: string, end: RefObject<HTMLElement | null>, isWhole: boolean): Arrivals {
  const { userId } = useMe()
  const isAtEnd = useInSight(end) && isWhole
  const others = useClaim(
    claimId,
    (claim) =>
      claim.threads
        .flatMap((thread) => thread.comments)
        .filter((one) => one.by !== userId)
        .sort((a, b) => a.seq - b.seq),
    isSameList,
  )
  const newest = others.at(-1)?.seq ?? 0
  const [seenUpTo, setSeenUpTo] = useState(newest)
  if (isAtEnd && seenUpTo < newest) setSeenUpTo(newest)
  useAnnounced(others.at(-1)?.by ?? null, newest)
  const unseen = isAtEnd ? [] : others.filter((one) => one.seq > seenUpTo)
  return { count: unseen.length, firstId: unseen[0]?.id ?? null }
}

function useAnnounced(by: string | null, newest: number): void {
  const t = useTranslations('comment')
  const announce = useAnnounce()
  const nameOf = useNameOf()
  const said = useRef(newest)
  useEffect(() => {
    if (newest <= said.current || by === null) return
    said.current = newest
    announce(t('arrived', { name: nameOf(by) }))
  }, [newest, by, announce, nameOf, t])
}

function useInSight(ref: RefObject<HTMLElement | null>): boolean {
  const [isInSight, setInSight] = useState(true)
  useEffect(() => {
    if (!ref.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => entry && setInSight(entry.isIntersecting))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return isInSight
}
