'use client'

import type { Occurrence } from '#board/claim/claim.ts'
import { useRoomRoute } from '../../live/route.ts'

/** Brings a place of a claim into view in the article, also from another view of the board. */
export function useShowPlace(_claimId: string): (place: Occurrence) => void {
  const { setView } = useRoomRoute()
  return () => {
    setView('article')
  }
}
