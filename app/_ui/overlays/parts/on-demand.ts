'use client'

import { lazy, useState } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

// Popups are heavy (placement, focus, scroll) and unseen at first: their code comes when it is needed, not with the page.
const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 60_000

/** How long somebody who pressed something may be left without an answer. */
export const SOON_MS = 500

/** A component whose code comes later. */
export type OnDemand<Props> = LazyExoticComponent<ComponentType<Props>> & {
  /** Fetches the code before it is wanted. */
  readonly fetch: () => void
  /** Fetches the code; false when it is not there in the time that somebody can be left waiting. */
  readonly comesSoon: () => Promise<boolean>
}

const loaders = new Set<() => Promise<unknown>>()

/** A component whose code is fetched at its first use, or before. Put Suspense above it. */
export function onDemand<Props>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  // It waits instead of failing: React remembers a failure for good, and the page would break.
  const patient = (pause = FIRST_PAUSE_MS): Promise<ComponentType<Props>> =>
    load().catch(() => untilOnline(pause).then(() => patient(Math.min(pause * 2, LONGEST_PAUSE_MS))))
  loaders.add(patient)
  return Object.assign(
    lazy(async () => ({ default: await patient() })),
    {
      // A hand that only comes near waits for nothing.
      fetch: () => void load().catch(() => undefined),
      comesSoon: () =>
        Promise.race([
          load().then(
            () => true,
            () => false,
          ),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(false), SOON_MS)),
        ]),
    },
  )
}

/** What a button takes to fetch what it opens as soon as a hand or the focus comes near. */
export function fetchedWhenNear({ fetch }: { fetch: () => void }) {
  return { onPointerEnter: fetch, onFocus: fetch }
}

/** Fetches whatever this page may open, so that somebody at work finds it without a connection too. */
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
