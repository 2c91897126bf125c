'use client'

import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import { useState } from 'react'
import type { PopoverProps } from '../popover.tsx'

/** The window of Popover. Without `open` from outside it opens as soon as it is there. */
export function PopoverWindow(props: PopoverProps) {
  const { trigger, anchor, title, label, side = 'bottom', align = 'start', className } = props
  const [own, setOwn] = useState(true)

  function onOpenChange(next: boolean) {
    setOwn(next)
    props.onOpenChange?.(next)
  }

  return (
    <Base.Root open={props.open ?? own} onOpenChange={(next) => onOpenChange(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            aria-label={title ? undefined : label}
            initialFocus={props.takesFocus === false ? false : undefined}
            className={clsx('popup max-w-[min(24rem,var(--available-width))] p-3 text-base outline-none', className)}
          >
            {title && <Base.Title className="mb-1.5 text-base font-semibold">{title}</Base.Title>}
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
