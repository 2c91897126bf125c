'use client'

import { lazy, useState } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

// Popups are heavy (placement, focus, scroll) and unseen at first: their code comes when it is needed, not with the page.
const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 60_000

const loaders = new Set<() => Promise<unknown>>()

/** A component whose code is fetched at its first use, or by `preloadAll`. Put Suspense above it. */
export function onDemand<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  // It waits instead of failing: React remembers a failure for good, and the page would break.
  const patient = (pause = FIRST_PAUSE_MS): Promise<ComponentType<Props>> =>
    load().catch(() => untilOnline(pause).then(() => patient(Math.min(pause * 2, LONGEST_PAUSE_MS))))
  loaders.add(patient)
  return lazy(async () => ({ default: await patient() }))
}

/** Fetches whatever this page may open. Called at the first sign of a hand on mouse or keyboard, so that it works offline later. */
export function preloadAll(): void {
  for (const load of loaders) void load()
}

/** True from the first time that `open` was true, so that closing can be animated and nothing is loaded before. */
export function useEver(open: boolean): boolean {
  const [ever, setEver] = useState(open)
  if (open && !ever) setEver(true)
  return ever || open
}

// A browser that thinks it is online may still not reach the server, so time counts as well.
function untilOnline(pause: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pause)
    addEventListener('online', () => resolve(), { once: true })
  })
}
