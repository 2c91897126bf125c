'use client'

import { lazy, type ComponentType } from 'react'

const AGAIN_MS = 2_000
const TRIES_WHILE_ONLINE = 4

const loaders: (() => Promise<unknown>)[] = []

/** A part of the room whose code comes when it is first shown, or with `preloadParts`. Put Suspense above it. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  loaders.push(load)
  return lazy(async () => ({ default: await persistently(load) }))
}

/** Fetches every part before it is wanted, one after the other, so that it opens at once, and also without a connection. */
export async function preloadParts(): Promise<void> {
  // A part that is fetched may bring parts of its own, which join the list while it is walked.
  for (const load of loaders) await load().catch(() => undefined)
}

// A part that cannot be fetched while the line is down is fetched when it is back; it must not take the page with it.
async function persistently<T>(load: () => Promise<T>, tries = TRIES_WHILE_ONLINE): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return persistently(load, navigator.onLine ? tries - 1 : tries)
  }
}
