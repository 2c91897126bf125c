'use client'

import { Suspense } from 'react'
import type { ReactNode, RefObject } from 'react'
import { Coming } from './parts/coming.tsx'
import { onDemand, useEver } from './parts/on-demand.ts'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** `end` is a drawer along the edge of the page. */
  side?: 'center' | 'end'
  /** Buttons, kept in sight below the content. */
  footer?: ReactNode
  /** Where the focus goes; the first control otherwise. */
  initialFocus?: RefObject<HTMLElement | null>
  /** False for forms with words in them: a stray click beside it does not close it. */
  dismissible?: boolean
  children?: ReactNode
}

const DialogWindow = onDemand<DialogProps>(async () => (await import('./windows/dialog-window.tsx')).DialogWindow)

/** A modal window with a title; a sheet from below on narrow screens. Escape closes, focus returns. */
export function Dialog(props: DialogProps) {
  if (!useEver(props.open)) return null
  return (
    <Suspense fallback={<Coming />}>
      <DialogWindow {...props} />
    </Suspense>
  )
}
