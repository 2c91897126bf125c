'use client'

import { useCallback, useEffect, useState } from 'react'
import { ask } from '#app/_rest/ask.ts'
import type { ListedBoard } from './listed-board.ts'

const EVERY_MS = 10_000

/** The list as the page brought it, then as it stands: asked for again while the page is in sight, and on `refresh`. */
export function useBoards(first: readonly ListedBoard[]): {
  boards: readonly ListedBoard[]
  refresh: () => Promise<void>
} {
  const [boards, setBoards] = useState(first)

  const refresh = useCallback(async () => {
    const answer = await ask<{ boards: ListedBoard[] }>('GET', '/api/v1/boards')
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
