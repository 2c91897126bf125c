'use client'

import { use, useEffect, type ReactNode } from 'react'
import type { BroughtSnapshot } from '#board/live/protocol.ts'
import { broughtBoard } from './live/wire/brought-board.ts'
import { RoomProvider, useRoom, type RoomProviderProps } from './live/room-context.tsx'
import { useSign } from './live/hooks.ts'
import { useRoomRoute } from './route.ts'
import { RouteProvider } from './route-provider.tsx'
import { RoomLayout } from './shell/room-layout.tsx'

export type RoomProps = Pick<RoomProviderProps, 'me' | 'readMarks'> & {
  brought: BroughtSnapshot
  email: string
  signOut: () => Promise<void>
}

/** The client half of a board. Renders on the server from the snapshot alone; comes alive in the browser. */
export function Room({ brought, email, signOut, me, readMarks }: RoomProps) {
  const { packed, people, epoch } = brought
  const snapshot = { board: use(broughtBoard(packed)), people, epoch }
  return (
    <RouteProvider>
      <Entrance snapshot={snapshot} me={me} readMarks={readMarks}>
        <RoomLayout account={{ id: me.userId, name: me.name, email }} signOut={signOut} />
      </Entrance>
    </RouteProvider>
  )
}

type EntranceProps = Pick<RoomProviderProps, 'snapshot' | 'me' | 'readMarks'> & { children: ReactNode }

function Entrance({ children, ...start }: EntranceProps) {
  const { claimId } = useRoomRoute()
  return (
    <RoomProvider {...start} hand={claimId}>
      <HandKeeper />
      {children}
    </RoomProvider>
  )
}

// The address says which claim is in hand; marks and other people learn it from the store.
function HandKeeper() {
  const { claimId } = useRoomRoute()
  const { store } = useRoom()
  const sign = useSign()
  useEffect(() => {
    store.setHand(claimId)
    sign({ claimId })
  }, [store, sign, claimId])
  return null
}
