'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ShortcutProvider } from '../keys/shortcut-provider.tsx'
import { ToastProvider } from '../overlays/toast.tsx'
import { LiveRegion } from './live-region.tsx'

/** What the components of this room need above them: voice, toasts, keys, tooltips. Stands once in the layout. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <LiveRegion>
      <ShortcutProvider>
        <Tooltip.Provider delay={450}>
          <ToastProvider>{children}</ToastProvider>
        </Tooltip.Provider>
      </ShortcutProvider>
    </LiveRegion>
  )
}
