import type { ReactNode } from 'react'

/** One property: its name, what can be done at once, and its value. */
export function Property({ label, action, children }: { label: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="min-w-0">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <span className="truncate text-xs text-ink-quiet">{label}</span>
        {action}
      </div>
      {children}
    </div>
  )
}
