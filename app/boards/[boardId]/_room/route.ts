'use client'

import { createContext, use } from 'react'

/** Ways of looking at one board. */
export const VIEWS = ['article', 'board', 'table', 'report', 'history'] as const
export type View = (typeof VIEWS)[number]

/** Where this page is, and how to go elsewhere in the same room. Everything here stands in the address. */
export type RoomRoute = {
  readonly view: View
  readonly claimId: string | null
  /** Opens a claim, or closes the one that is open; the back button undoes it. */
  openClaim(claimId: string | null): void
  setView(view: View): void
  hrefOfClaim(claimId: string): string
  hrefOfView(view: View): string
  /** Everything else in the address, such as filters. */
  readonly query: URLSearchParams
  /** Changes filters in place: null takes one out, and the back button does not count them. */
  setQuery(patch: Readonly<Record<string, string | null>>): void
  /** Counts the claims this person has opened here; tells a wanted opening from an address that was followed. */
  readonly openings: number
}

/** Holds the route; the room puts the real one in, tests put in one of their own. */
export const RouteContext = createContext<RoomRoute | null>(null)

/** The room's place in the address. */
export function useRoomRoute(): RoomRoute {
  const route = use(RouteContext)
  if (!route) throw new Error('A component of the room needs a RoomRoute above it.')
  return route
}

/** What an address says of the room; anything unknown is left out. */
export function readAddress(params: URLSearchParams): { view: View; claimId: string | null } {
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'article'
  return { view, claimId: params.get('claim') }
}

/** The same address with some parameters changed; null takes one out. */
export function patched(params: URLSearchParams, patch: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === '') next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** A relative address of this page with these parameters. */
export function hrefOf(path: string, params: URLSearchParams): string {
  const query = params.toString()
  return query ? `${path}?${query}` : path
}
