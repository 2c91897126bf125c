'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { ask } from '#app/_rest/ask.ts'
import { inbox, leftUnread, type InboxItem } from '#board/answers/inbox-item.ts'

const EVERY_MS = 20_000

export type InboxState = {
  readonly items: readonly InboxItem[]
  /** Marks these lines, or all of them, as read; false when the desk could not be told. */
  readonly markRead: (ids: readonly string[] | 'all') => Promise<boolean>
}

/** The inbox as the page brought it, then as it stands. A line that is marked here is read at once. */
export function useInbox(first: readonly InboxItem[]): InboxState {
  const [items, setItems] = useState(first)
  const router = useRouter()

  const refresh = useCallback(async () => {
    const answer = await ask('GET', '/api/v1/me/inbox', { answer: inbox })
    if ('told' in answer) setItems(answer.told.items)
  }, [])

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])

  const markRead = useCallback(
    async (ids: readonly string[] | 'all') => {
      const isMeant = (item: InboxItem) => item.readAt === null && (ids === 'all' || ids.includes(item.id))
      const readAt = Date.now()
      setItems((before) => before.map((item) => (isMeant(item) ? { ...item, readAt } : item)))
      const answer = await ask('POST', '/api/v1/me/inbox/read', {
        body: ids === 'all' ? { all: true } : { ids },
        answer: leftUnread,
      })
      if ('told' in answer) router.refresh()
      else await refresh()
      return 'told' in answer
    },
    [refresh, router],
  )

  return { items, markRead }
}
