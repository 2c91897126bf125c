'use client'

import clsx from 'clsx'
import { useState } from 'react'
import { useBoard } from '../live/hooks.ts'
import { RoomPalette } from '../palette/room-palette.tsx'
import { useRoomRoute } from '../route.ts'
import { UnsavedBar } from '../unsaved/unsaved-bar.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { RoomHeader, type Account } from './header/room-header.tsx'
import { RoomView } from './room-view.tsx'
import { columnsFor, SidePanel, useSide } from './side-panel.tsx'
import { useIsNarrow } from './use-is-narrow.ts'

export type RoomLayoutProps = { account: Account; signOut: () => Promise<void> }

/** The room as it stands on the screen: header, the view, and beside it the claim in hand. */
export function RoomLayout({ account, signOut }: RoomLayoutProps) {
  const [isListOpen, setListOpen] = useState(false)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const { view } = useRoomRoute()
  const side = useSide(isListOpen)
  const isNarrow = useIsNarrow()
  const isCovered = isNarrow && side !== null && side !== 'rail'
  const isGone = useBoard((board) => board.phase === 'removed')
  return (
    <div className="relative flex h-dvh flex-col overflow-clip bg-paper print:block print:h-auto print:overflow-visible">
      <div inert={isCovered}>
        <RoomHeader
          account={account}
          signOut={signOut}
          isListOpen={isListOpen}
          setListOpen={setListOpen}
          onPalette={() => setPaletteOpen(true)}
        />
        <ConnectionNotice isGone={isGone} />
      </div>
      <UnsavedBar />
      <div className={clsx('grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] print:block', columnsFor(side))}>
        <main
          id="main"
          tabIndex={-1}
          inert={isCovered}
          className="relative min-h-0 min-w-0 overflow-y-auto outline-none print:overflow-visible"
        >
          <RoomView view={view} />
        </main>
        <SidePanel side={side} onCloseList={() => setListOpen(false)} />
      </div>
      <RoomPalette open={isPaletteOpen} onOpenChange={setPaletteOpen} />
    </div>
  )
}
