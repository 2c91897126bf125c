'use client'

import { useSyncExternalStore } from 'react'
import { writeCookie } from '../_text/write-cookie.ts'
import { isTheme, THEME_COOKIE } from './theme.ts'
import type { Theme } from './theme.ts'

const listeners = new Set<() => void>()

/** The theme of the page and a way to change it. The attribute on <html> is the only place it is kept. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, read, () => 'system'), choose]
}

function read(): Theme {
  const theme = document.documentElement.dataset['theme']
  return isTheme(theme) ? theme : 'system'
}

function choose(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  writeCookie(THEME_COOKIE, theme)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
