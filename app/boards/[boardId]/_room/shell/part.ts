'use client'

import { createElement, lazy, useState, useSyncExternalStore, type ComponentType, type ReactElement } from 'react'
import { persistently } from '../live/persistently.ts'

type Loader = { readonly fetch: () => Promise<unknown>; readonly renew: () => void }

const loaders: Loader[] = []
const listeners = new Set<() => void>()

/** A part of the room whose code comes when it is first shown, or with `preloadParts`. Put a PartBoundary above it. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let hasFailed = false
  let there: ComponentType<Props> | null = null
  const fetch = async () => (there = await load())
  const make = () =>
    lazy(async () => {
      try {
        return { default: await persistently(fetch) }
      } catch (error) {
        hasFailed = true
        throw error
      }
    })
  let now = make()
  loaders.push({
    fetch,
    // What has failed once fails for good, so another takes its place.
    renew() {
      if (hasFailed) now = make()
      hasFailed = false
    },
  })
  return function Part(props: Props): ReactElement {
    // What was fetched before it is wanted opens at once. It stays what it was at first, or what is typed in it would go.
    const [first] = useState<ComponentType<Props> | null>(() => there)
    const later = useSyncExternalStore(
      subscribe,
      () => now,
      () => now,
    )
    return createElement(first ?? later, props)
  }
}

/** Gives every part that could not be fetched another chance. */
export function renewParts(): void {
  for (const one of loaders) one.renew()
  for (const listener of listeners) listener()
}

/**
 * Fetches every part before it is wanted, one after the other, so that it opens at once, and also without a connection.
 * False when some could not be had.
 */
export async function preloadParts(): Promise<boolean> {
  let isWhole = true
  // A part that is fetched may bring parts of its own, which join the list while it is walked.
  for (const { fetch } of loaders) await fetch().catch(() => (isWhole = false))
  return isWhole
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
