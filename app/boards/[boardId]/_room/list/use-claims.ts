'use client'

import { useDeferredValue, useMemo } from 'react'
import { useReaderLanguage } from '#app/_text/use-reader-language.ts'
import type { Claim } from '#board/claim/claim.ts'
import { filterClaims, NO_FILTER, type ClaimFilter } from '#board/select/filter-claims.ts'
import { sortClaims, type ClaimSort } from '#board/select/sort-claims.ts'
import { useBoard, useNameOf } from '../live/hooks.ts'
import { useRoomRoute } from '../route.ts'
import { filterIn, patchOf } from './filter/filter-query.ts'

export type FoundClaims = {
  /** The claims that pass the filter, in order. */
  readonly found: readonly Claim[]
  /** How many there are without it. */
  readonly total: number
}

/** The filter in the address, and how to change it. */
export function useClaimFilter() {
  const { query, setQuery } = useRoomRoute()
  const text = query.toString()
  const filter = useMemo(() => filterIn(new URLSearchParams(text)), [text])
  return {
    filter,
    setFilter: (change: Partial<ClaimFilter>) => setQuery(patchOf(change)),
    resetFilter: () => setQuery(patchOf(NO_FILTER)),
  }
}

/** The claims of the board as the filter in the address leaves them, in this order. */
export function useClaims(sort: ClaimSort): FoundClaims {
  const { filter } = useClaimFilter()
  const language = useReaderLanguage()
  const nameOf = useNameOf()
  const claims = useBoard((board) => board.claims)
  const scale = useBoard((board) => board.scale)
  // Typing stays quick on a board of thousands: the list may follow a moment later.
  const wanted = useDeferredValue(filter)
  const { key, direction } = sort
  return useMemo(() => {
    const all = Object.values(claims)
    const found = filterClaims(all, wanted)
    return { found: sortClaims(found, { key, direction }, { scale, nameOf, language }), total: all.length }
  }, [claims, wanted, key, direction, scale, nameOf, language])
}

/** Where claims stand in the article: the order of a list that nobody has sorted. */
export const BY_PLACE: ClaimSort = { key: 'place', direction: 'ascending' }
