'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Event } from '#board/law/event.ts'
import { useBoard, useRoomState } from '../../live/hooks.ts'

const PAGE = 1_000

export type ClaimLog = {
  /** Oldest first, so that what comes in never moves what is read. */
  readonly events: readonly Event[]
  readonly state: 'loading' | 'done' | 'failed'
  readonly retry: () => void
}

type Page = { readonly events: readonly Event[]; readonly seq: number; readonly more: boolean }

/** The events of one claim, read when they are wanted and continued as the claim changes. */
export function useClaimLog(claimId: string): ClaimLog {
  const boardId = useBoard((board) => board.id)
  const confirmed = useRoomState((state) => state.replica.confirmed.claims[claimId])
  const [log, setLog] = useState<{ events: readonly Event[]; state: ClaimLog['state'] }>({
    events: [],
    state: 'loading',
  })
  const [attempt, setAttempt] = useState(0)
  const cursor = useRef(0)

  useEffect(() => {
    let isGone = false
    readOn(boardId, claimId, cursor.current).then(
      ({ events, seq }) => {
        if (isGone) return
        cursor.current = seq
        setLog((before) => ({ events: joined(before.events, events), state: 'done' }))
      },
      () => !isGone && setLog((before) => ({ ...before, state: 'failed' })),
    )
    return () => void (isGone = true)
  }, [boardId, claimId, confirmed, attempt])

  return { ...log, retry: useCallback(() => setAttempt((count) => count + 1), []) }
}

// Two readings may overlap when the claim changes while the first is under way.
function joined(before: readonly Event[], more: readonly Event[]): readonly Event[] {
  const last = before.at(-1)?.seq ?? 0
  const fresh = more.filter((event) => event.seq > last)
  return fresh.length === 0 ? before : [...before, ...fresh]
}

async function readOn(boardId: string, claimId: string, after: number): Promise<Page> {
  const events: Event[] = []
  for (let at = after; ;) {
    const response = await fetch(`/api/v1/boards/${boardId}/events?claimId=${claimId}&after=${at}&limit=${PAGE}`)
    if (!response.ok) throw new Error(`the log answered ${response.status}`)
    const page: Page = await response.json()
    events.push(...page.events)
    const last = page.events.at(-1)?.seq
    if (!page.more || last === undefined) return { ...page, events, seq: Math.max(page.seq, at) }
    at = last
  }
}
