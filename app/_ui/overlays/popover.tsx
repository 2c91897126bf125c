'use client'

import { Suspense } from 'react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { onDemand, useEver } from './parts/on-demand.ts'
import { useFirstPress } from './parts/use-first-press.ts'
import type { TriggerProps } from './parts/use-first-press.ts'

/** Something on the page with a place: an element, or anything that can tell its rectangle. */
export type PopoverAnchor = Element | { getBoundingClientRect: () => DOMRect } | RefObject<Element | null> | null

export type PopoverProps = {
  /** The button that opens it. Leave out when `anchor` and `open` are given. */
  trigger?: ReactElement<TriggerProps>
  /** Where it hangs when nothing was pressed, such as a text selection. */
  anchor?: PopoverAnchor
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

const PopoverWindow = onDemand<PopoverProps>(async () => (await import('./windows/popover-window.tsx')).PopoverWindow)

/** A small window that hangs on a button or a place in the page; not modal. */
export function Popover(props: PopoverProps) {
  const { pressed, trigger } = useFirstPress(props.trigger ?? null, 'dialog', () => props.onOpenChange?.(true))
  const opened = useEver(props.open ?? false)
  if (!opened && (!pressed || props.open === false)) return trigger
  return (
    <Suspense fallback={trigger}>
      <PopoverWindow {...props} />
    </Suspense>
  )
}
