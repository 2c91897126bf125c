'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { hrefOf, patched, readAddress, RouteContext, type RoomRoute, type View } from './route.ts'

/** Reads the room's place from the page's address and writes it back without asking the server. */
export function RouteProvider({ children }: { children: ReactNode }) {
  const path = usePathname() ?? ''
  const params = useSearchParams()
  const text = params?.toString() ?? ''
  return (
    <RouteOf path={path} text={text}>
      {children}
    </RouteOf>
  )
}

type RouteOfProps = {
  path: string
  /** The query of the address. */
  text: string
  /** Where to go; the browser's own history unless a test wants to look on. */
  go?: (href: string, how: 'push' | 'replace') => void
  children: ReactNode
}

/** The room's place for a given address. */
export function RouteOf({ path, text, go = goInHistory, children }: RouteOfProps) {
  const [openings, setOpenings] = useState(0)
  const to = useCallback(
    (how: 'push' | 'replace', patch: Readonly<Record<string, string | null>>) => {
      const next = patched(new URLSearchParams(text), patch)
      if (next.toString() !== text) go(hrefOf(path, next), how)
    },
    [path, text, go],
  )
  const route = useMemo<RoomRoute>(() => {
    const query = new URLSearchParams(text)
    const href = (patch: Record<string, string | null>) => hrefOf(path, patched(query, patch))
    return {
      ...readAddress(query),
      query,
      openings,
      openClaim(claimId) {
        if (claimId) setOpenings((count) => count + 1)
        to('push', { claim: claimId })
      },
      setView: (view) => to('push', viewPatch(view)),
      hrefOfClaim: (claimId) => href({ claim: claimId }),
      hrefOfView: (view) => href(viewPatch(view)),
      setQuery: (patch) => to('replace', patch),
    }
  }, [path, text, openings, to])
  return <RouteContext value={route}>{children}</RouteContext>
}

const viewPatch = (view: View) => ({ view: view === 'article' ? null : view })

// Next follows both calls, so its own links and the back button keep working.
function goInHistory(href: string, how: 'push' | 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', href)
  else window.history.replaceState(null, '', href)
}
