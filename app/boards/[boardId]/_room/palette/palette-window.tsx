'use client'

import { CommandPalette } from '#app/_ui/overlays/command-palette.tsx'
import { useClaimItems } from './use-claim-items.tsx'
import { useHandItems } from './use-hand-items.tsx'
import { useKeyItems } from './use-key-items.ts'
import { usePlaceItems } from './use-place-items.tsx'

type PaletteWindowProps = { open: boolean; onOpenChange: (open: boolean) => void; onList: () => void }

/** The palette filled with what can be done here and now: with the claim in hand first, then places, then claims. */
export function PaletteWindow({ open, onOpenChange, onList }: PaletteWindowProps) {
  return open ? <FilledPalette onOpenChange={onOpenChange} onList={onList} /> : null
}

// Gathered only while it is open: the list of claims would otherwise follow every event of the board.
function FilledPalette({ onOpenChange, onList }: Omit<PaletteWindowProps, 'open'>) {
  const items = [...useHandItems(), ...useKeyItems(), ...usePlaceItems(onList), ...useClaimItems()]
  return <CommandPalette open onOpenChange={onOpenChange} items={items} />
}
