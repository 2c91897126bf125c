'use client'

import { useState } from 'react'
import { part } from '../shell/part.ts'
import { WindowBoundary } from '../shell/part-boundary.tsx'
import { useRoomKeys } from './use-room-keys.ts'

const PaletteWindow = part(() => import('./palette-window.tsx').then((file) => file.PaletteWindow))

const ShortcutList = part(() => import('#app/_ui/keys/shortcut-list.tsx').then((file) => file.ShortcutList))

export type RoomPaletteProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Fetches the palette that is about to be opened. */
export const fetchPalette = PaletteWindow.fetch

/** The room's command palette and its list of keys, with the keys that open them. The window loads when first asked for. */
export function RoomPalette({ open, onOpenChange }: RoomPaletteProps) {
  const [isListOpen, setListOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  if (open && !wasOpen) setWasOpen(true)
  useRoomKeys({ onPalette: () => onOpenChange(!open), onList: () => setListOpen(true) })
  return (
    <>
      {wasOpen && (
        <WindowBoundary>
          <PaletteWindow open={open} onOpenChange={onOpenChange} onList={() => setListOpen(true)} />
        </WindowBoundary>
      )}
      {isListOpen && (
        <WindowBoundary>
          <ShortcutList open onOpenChange={setListOpen} />
        </WindowBoundary>
      )}
    </>
  )
}
