'use client'

import { useEffect, useState } from 'react'
import { useRead } from '../../live/use-read.ts'

const READ_AFTER_MS = 1_200

/**
 * The seq behind which comments were new when the discussion came into view; the marks stay while one reads. After a moment
 * in view everything counts as read.
 */
export function useReading(claimId: string): number {
  const { unread, readUpTo, markRead } = useRead(claimId)
  const [newSince] = useState(readUpTo)
  useEffect(() => {
    if (unread === 0) return
    const timer = setTimeout(() => document.visibilityState === 'visible' && markRead(), READ_AFTER_MS)
    const onVisible = () => document.visibilityState === 'visible' && markRead()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [unread, markRead])
  return newSince
}
