'use client'

import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Coming } from './parts/coming.tsx'
import { onDemand, useEver } from './parts/on-demand.ts'

/** One thing the palette can do or go to. */
export type PaletteItem = {
  id: string
  label: string
  /** Heading it stands under. */
  group: string
  icon?: ReactNode
  /** Quiet words after the label. */
  hint?: string
  /** Further words it is found by. */
  keywords?: string
  shortcut?: string
  run: () => void
}

export type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  items: readonly PaletteItem[]
}

const PaletteWindow = onDemand<CommandPaletteProps>(
  async () => (await import('./windows/palette-window.tsx')).PaletteWindow,
)

/** Everything one can do, found by typing. Arrow keys move, Enter runs, Escape closes. */
export function CommandPalette(props: CommandPaletteProps) {
  if (!useEver(props.open)) return null
  return (
    <Suspense fallback={<Coming />}>
      <PaletteWindow {...props} />
    </Suspense>
  )
}
