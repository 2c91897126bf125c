'use client'

import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ComponentProps, ReactElement, ReactNode } from 'react'

export type PopoverProps = {
  /** The button that opens it. Leave out when `anchor` and `open` are given. */
  trigger?: ReactElement
  /** Where it hangs when nothing was pressed, such as a text selection. */
  anchor?: ComponentProps<typeof Base.Positioner>['anchor']
  open?: boolean
  onOpenChange?: (open: boolean) => void
  title?: string
  /** Its name when it shows no title. */
  label?: string
  side?: 'top' | 'bottom' | 'left' | 'right'
  align?: 'start' | 'center' | 'end'
  /** False leaves the focus where it is when it opens. */
  takesFocus?: boolean
  className?: string
  children: ReactNode
}

/** A small window that hangs on a button or a place in the page; not modal. */
export function Popover(props: PopoverProps) {
  const { trigger, anchor, open, onOpenChange, title, label, side = 'bottom', align = 'start', className } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
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
