'use client'

import clsx from 'clsx'
import { useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useDismiss } from './parts/use-dismiss.ts'
import { useHeldFocus } from './parts/use-held-focus.ts'
import { usePlace, type Anchor } from './parts/use-place.ts'

export type PopoverProps = {
  /** What it hangs on. */
  anchor: Anchor
  onClose: () => void
  title?: string
  /** Its name when it shows no title. */
  label?: string
  align?: 'start' | 'center'
  /** False leaves the focus where it is when it opens. */
  takesFocus?: boolean
  className?: string
  children: ReactNode
}

/**
 * A small window that hangs on a place in the page for as long as it is drawn; not modal. Escape, a press beside it and
 * leaving it close it. It needs no code of its own to be fetched: words are marked with it, also without a connection.
 */
export function Popover({ anchor, onClose, title, label, align = 'start', takesFocus = true, ...rest }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  usePlace(box, anchor, align)
  useDismiss(box, onClose)
  useHeldFocus(box, takesFocus)
  return createPortal(
    <div
      ref={box}
      role="dialog"
      tabIndex={-1}
      aria-label={title ? undefined : label}
      aria-labelledby={title ? titleId : undefined}
      className={clsx(
        'popup fixed top-0 left-0 z-50 w-max max-w-[min(24rem,calc(100vw-1rem))] p-3 text-base outline-none starting:opacity-0',
        rest.className,
      )}
    >
      {title && (
        <h2 id={titleId} className="mb-1.5 text-base font-semibold">
          {title}
        </h2>
      )}
      {rest.children}
    </div>,
    document.body,
  )
}
