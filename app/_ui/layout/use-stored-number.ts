'use client'

import { useSyncExternalStore } from 'react'

// Kept here as well, because the browser may forbid storage: then a number lasts as long as the page.
const held = new Map<string, number>()
const listeners = new Set<() => void>()

/** A number remembered in this browser, null until one is set. The first render says null, as the server does. */
export function useStoredNumber(key: string): [number | null, (value: number) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  return [value, (next) => write(key, next)]
}

function read(key: string): number | null {
  try {
    const text = localStorage.getItem(key)
    if (text !== null && Number.isFinite(Number(text))) return Number(text)
  } catch {
    // Forbidden: what is held counts.
  }
  return held.get(key) ?? null
}

function write(key: string, value: number): void {
  held.set(key, value)
  try {
    localStorage.setItem(key, String(value))
  } catch {
    // Full or forbidden: it is held.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
