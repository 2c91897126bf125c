'use client'

import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Coming } from './parts/coming.tsx'
import { onDemand, useEver } from './parts/on-demand.ts'

export type ConfirmProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will happen, and whether it can be undone. */
  body: ReactNode
  /** A verb: "Remove", never "OK". */
  confirmLabel: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  /** Extra fields, such as a reason. */
  children?: ReactNode
}

const ConfirmWindow = onDemand<ConfirmProps>(async () => (await import('./windows/confirm-window.tsx')).ConfirmWindow)

/** Asks before something that cannot easily be undone. The safe answer has the focus. */
export function Confirm(props: ConfirmProps) {
  if (!useEver(props.open)) return null
  return (
    <Suspense fallback={<Coming />}>
      <ConfirmWindow {...props} />
    </Suspense>
  )
}
