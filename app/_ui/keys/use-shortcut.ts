'use client'

import { useEffect, useRef } from 'react'
import { useShortcutBook } from './shortcut-provider.tsx'
import type { Shortcut } from './shortcut-book.ts'

export type UseShortcut = Shortcut & {
  /** False takes it out of the book, and out of the list. */
  enabled?: boolean
}

/** Binds keys while the component lives. `run` may change from render to render at no cost. */
export function useShortcut(shortcut: UseShortcut): void {
  const book = useShortcutBook()
  const run = useRef(shortcut.run)
  useEffect(() => {
    run.current = shortcut.run
  })

  const { keys, label, group, inFields, inDialogs, enabled = true } = shortcut
  useEffect(() => {
    if (!enabled) return
    return book.add({ keys, label, group, inFields, inDialogs, run: () => run.current() })
  }, [book, keys, label, group, inFields, inDialogs, enabled])
}
