'use client'

import { createElement, lazy, useState, useSyncExternalStore, type ComponentType, type ReactElement } from 'react'
import { persistently } from '../live/persistently.ts'

type Loader = { readonly fetch: () => Promise<unknown>; readonly renew: () => void; readonly isEarly: boolean }

const loaders: Loader[] = []
const listeners = new Set<() => void>()

/** A part of the room, and the way to fetch its code before it is shown. */
export type Part<Props extends object> = ((props: Props) => ReactElement) & { readonly fetch: () => void }

/** A part of the room whose code comes when it is first shown, or when it is about to be. Put a PartBoundary above it. */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  return partOf(load, false)
}

/** A part in which words are written: `preloadParts` fetches it before anybody asks for it. Put a PartBoundary above it. */
export function earlyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  return partOf(load, true)
}

function partOf<Props extends object>(load: () => Promise<ComponentType<Props>>, isEarly: boolean): Part<Props> {
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
    isEarly,
    // What has failed once fails for good, so another takes its place.
    renew() {
      if (hasFailed) now = make()
      hasFailed = false
    },
  })
  function Part(props: Props): ReactElement {
    // What was fetched before it is wanted opens at once. It stays what it was at first, or what is typed in it would go.
    const [first] = useState<ComponentType<Props> | null>(() => there)
    const later = useSyncExternalStore(
      subscribe,
      () => now,
      () => now,
    )
    return createElement(first ?? later, props)
  }
  return Object.assign(Part, { fetch: () => void fetch().catch(() => undefined) })
}

/** Gives every part that could not be fetched another chance. */
export function renewParts(): void {
  for (const one of loaders) one.renew()
  for (const listener of listeners) listener()
}

/**
 * Fetches every early part before it is wanted, so that it opens at once, and also without a connection.
 * False when some could not be had.
 */
export async function preloadParts(): Promise<boolean> {
  let isWhole = true
  for (const { fetch, isEarly } of loaders) if (isEarly) await fetch().catch(() => (isWhole = false))
  return isWhole
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
