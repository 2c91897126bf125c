'use client'

import { lazy, useState } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

// Popups are heavy (placement, focus, scroll) and unseen at first: their code comes when it is needed, not with the page.
const loaders = new Set<() => Promise<unknown>>()

/** A component whose code is fetched at its first use, or by `preloadAll`. Put Suspense above it. */
export function onDemand<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  // Offline it waits instead of failing: React remembers a failure for good, and the page would break.
  const patient = () => load().catch(() => untilOnline().then(load))
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

function untilOnline(): Promise<void> {
  return new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }))
}
