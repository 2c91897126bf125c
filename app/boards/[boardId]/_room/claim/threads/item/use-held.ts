'use client'

import { useState } from 'react'
import type { Comment } from '#board/comment/comment.ts'

/** A thread as one sees it: what is shown, what waits to be shown, and the way to show it. */
export type Held = { readonly shown: readonly Comment[]; readonly waiting: number; readonly release: () => void }

/**
 * Holds back what others add to a thread while it is in sight with something below it: showing it at once would push down
 * what somebody is reading there. Nothing is held at the end of the list, and never one's own words.
 */
export function useHeld(comments: readonly Comment[], myId: string, isLast: boolean): Held {
  const newest = comments.reduce((most, one) => Math.max(most, one.seq), 0)
  const [released, setReleased] = useState(newest)
  // Kept up to date while the thread is the last, so that nothing disappears again when another opens behind it.
  if (isLast && released < newest) setReleased(newest)
  const isShown = (one: Comment) => isLast || one.by === myId || one.seq <= released
  const shown = comments.filter(isShown)
  return { shown, waiting: comments.length - shown.length, release: () => setReleased(newest) }
}
