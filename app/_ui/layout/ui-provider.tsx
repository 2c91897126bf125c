'use client'

import type { ReactNode } from 'react'
import { ShortcutProvider } from '../keys/shortcut-provider.tsx'
import { Preloader } from '../overlays/parts/preloader.tsx'
import { ToastProvider } from '../overlays/toast.tsx'
import { TooltipLayer } from '../overlays/parts/tooltip-layer.tsx'
import { LiveRegion } from './live-region.tsx'

/** What the components of this room need above them: voice, toasts, keys, tooltips. Stands once in the layout. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <LiveRegion>
      <ShortcutProvider>
        <ToastProvider>{children}</ToastProvider>
        <TooltipLayer />
        <Preloader />
      </ShortcutProvider>
    </LiveRegion>
  )
}
