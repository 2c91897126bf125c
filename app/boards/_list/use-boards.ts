'use client'

import { useCallback, useEffect, useState } from 'react'
import { ask } from '#app/_rest/ask.ts'
import { boardList, type BoardCard } from '#board/answers/board-card.ts'

const EVERY_MS = 10_000

/** The list as the page brought it, then as it stands: asked for again while the page is in sight, and on `refresh`. */
export function useBoards(first: readonly BoardCard[]): {
  boards: readonly BoardCard[]
  refresh: () => Promise<void>
} {
  const [boards, setBoards] = useState(first)

  const refresh = useCallback(async () => {
    const answer = await ask('GET', '/api/v1/boards', { answer: boardList })
    // Without an answer the list stays as it was; the next round tries again.
    if ('told' in answer) setBoards(answer.told.boards)
  }, [])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [refresh])

  return { boards, refresh }
}
