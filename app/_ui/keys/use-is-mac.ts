'use client'

import { useSyncExternalStore } from 'react'

/** Whether this keyboard has ⌘. */
export function isMacNow(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** The same for rendering: false on the server and in the first render, then the truth. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, isMacNow, () => false)
}

function never(): () => void {
  return () => undefined
}
