'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from '../display/kbd.tsx'

export type TooltipProps = {
  label: string
  /** Keys such as `mod+k`, shown after the words. */
  shortcut?: string
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** The thing it explains: must take a ref and spread its props. */
  children: ReactElement
}

/** A few words on hover and focus. An extra for the eye: the thing itself must carry its name. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={450} closeOnClick={false} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-60">
          <Base.Popup className="popup max-w-72 rounded-md! px-2 py-1 text-xs text-ink">
            {label}
            {shortcut && <Kbd keys={shortcut} className="ml-2" />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
