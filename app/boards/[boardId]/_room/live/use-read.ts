'use client'

import { useCallback } from 'react'
import { newestCommentIn, unreadIn } from '#board/select/unread.ts'
import { useRoomState } from './hooks.ts'
import { useRoom } from './room-context.tsx'
import { boardIn } from './room-state.ts'

/** How many comments of a claim this person has not read, the seq up to which they have, and a way to say they have. */
export function useRead(claimId: string): { unread: number; readUpTo: number; markRead: () => void } {
  const { store } = useRoom()
  const readUpTo = useRoomState((state) => state.readMarks[claimId] ?? 0)
  const unread = useRoomState((state) =>
    unreadIn(boardIn(state).claims[claimId], state.readMarks[claimId] ?? 0, state.me.userId),
  )
  const markRead = useCallback(() => {
    const { confirmed } = store.state().replica
    const seq = newestCommentIn(confirmed.claims[claimId])
    if (store.markRead(claimId, seq)) void tellServer(confirmed.id, claimId, seq)
  }, [store, claimId])
  return { unread, readUpTo, markRead }
}

// A mark that did not arrive only makes a comment look new once more.
async function tellServer(boardId: string, claimId: string, seq: number): Promise<void> {
  try {
    const answer = await fetch('/api/v1/me/read', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ boardId, claimId, seq }),
      keepalive: true,
    })
    // To the browser a request goes on until its answer has been read, and keeps one of the few connections.
    await answer.text()
  } catch {
    return
  }
}
