'use client'

import { lazy, type ComponentType } from 'react'
import { persistently } from '../live/persistently.ts'

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
