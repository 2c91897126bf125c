'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'

export type ChipProps = {
  children: ReactNode
  /** Full name of the remove button: "Remove filter …". */
  removeLabel?: string
  onRemove?: () => void
}

/** A small thing that was chosen and can be taken away again. */
export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className="inline-flex min-h-6 max-w-full items-center rounded-full border border-line bg-surface pl-2.5 text-sm last:pr-2.5 has-[button]:pr-0">
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="flex size-6 shrink-0 items-center justify-center rounded-full text-ink-faint hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  )
}
