'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import { whenIdle } from '#app/_ui/when-idle.ts'
import type { Thread } from '#board/comment/comment.ts'
import { useClaim } from '../panel/use-claim.ts'

/** So many comments fill a tall window. */
export const PORTION = 24

/**
 * Ids of threads that are not to be drawn yet: laying a long discussion out at once would leave the page deaf for a moment.
 * The first threads come with the first drawing, up to the portion behind the one that is `wanted`, if any; the others a portion
 * at a time as soon as the page is idle. A thread that is folded at first, or opened meanwhile, is never held back.
 */
export function useHeldBack(claimId: string, folded: ReadonlySet<string>, wanted: string | null): ReadonlySet<string> {
  // As they stood at first: that is what the server has drawn, and what comes later is not held back.
  const atFirst = useClaim(claimId, (claim) => claim.threads, isNoMatter)
  const [later, setLater] = useState(() =>
    portionsAfter(
      atFirst.filter(({ id }) => !folded.has(id)),
      wanted,
    ),
  )
  useEffect(() => {
    if (later.length === 0) return
    return whenIdle(() => startTransition(() => setLater((portions) => portions.slice(1))))
  }, [later])
  return useMemo(() => new Set(later.flat()), [later])
}

const isNoMatter = () => true

function portionsAfter(threads: readonly Thread[], wanted: string | null): readonly (readonly string[])[] {
  const portions = inPortions(threads)
  const found = wanted === null ? -1 : portions.findIndex((ids) => ids.includes(wanted))
  // What is scrolled to the top needs something below it.
  return portions.slice(found < 0 ? 1 : found + 2)
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
