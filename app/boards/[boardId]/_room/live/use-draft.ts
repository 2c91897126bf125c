'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from './room-context.tsx'

/** Words being typed. `restored` says that they come from an earlier visit. */
export type DraftOf<T> = { value: T; set: (next: T) => void; clear: () => void; restored: boolean }

/**
 * A draft that outlives the component, the page and a crash of the tab. `key` names its place on the board, such as
 * `comment:<claimId>:new`; whoever uses a key always keeps the same type under it.
 */
export function useDraft<T>(key: string, initial: T): DraftOf<T> {
  const { drafts } = useRoom()
  const draft = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.get(key),
    () => null,
  )
  const set = useCallback((next: T) => drafts.set(key, next), [drafts, key])
  const clear = useCallback(() => drafts.clear(key), [drafts, key])
  const value = draft && isLike(draft.value, initial) ? draft.value : initial
  return { value, set, clear, restored: draft?.restored ?? false }
}

// The disk may hold a draft that an older version of a form has written.
function isLike<T>(value: unknown, initial: T): value is T {
  if (initial === null || value === null || typeof initial !== typeof value) return initial === null
  if (typeof initial !== 'object' || typeof value !== 'object') return true
  return Array.isArray(initial) === Array.isArray(value) && Object.keys(initial).every((key) => key in value)
}
