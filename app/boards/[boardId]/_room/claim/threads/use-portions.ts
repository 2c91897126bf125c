'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import { whenIdle } from '#app/_ui/when-idle.ts'
import type { Thread } from '#board/comment/comment.ts'
import { useRoom } from '../../live/room-context.tsx'

/** So many comments fill a tall window. */
export const PORTION = 24

/**
 * Ids of threads that are not to be drawn yet: laying a long discussion out at once would leave the page deaf for a moment.
 * The first threads come with the first drawing, up to the one that is `wanted` if any, the others a portion at a time as
 * soon as the page is idle. A thread that is opened meanwhile is never held back.
 */
export function useHeldBack(claimId: string, wanted: string | null): ReadonlySet<string> {
  const { store } = useRoom()
  const [later, setLater] = useState(() =>
    portionsAfter(store.state().replica.view.claims[claimId]?.threads ?? [], wanted),
  )
  useEffect(() => {
    if (later.length === 0) return
    return whenIdle(() => startTransition(() => setLater((portions) => portions.slice(1))))
  }, [later])
  return useMemo(() => new Set(later.flat()), [later])
}

function portionsAfter(threads: readonly Thread[], wanted: string | null): readonly (readonly string[])[] {
  const portions = inPortions(threads)
  const first = portions.findIndex((ids) => wanted !== null && ids.includes(wanted))
  return portions.slice(Math.max(first, 0) + 1)
}

/** Ids of threads in their order, cut after each that brings the comments of a portion to `PORTION` or more. */
export function inPortions(threads: readonly Thread[]): readonly (readonly string[])[] {
  const portions: string[][] = []
  let comments = PORTION
  for (const {
    id,
    comments: { length },
  } of threads) {
    if (comments >= PORTION) {
      portions.push([])
      comments = 0
    }
    portions.at(-1)?.push(id)
    comments += length
  }
  return portions
}
