import clsx from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type CalloutProps = {
  tone?: 'info' | 'ok' | 'warn' | 'danger'
  title?: ReactNode
  children?: ReactNode
  /** Buttons at the end. */
  action?: ReactNode
  /** Screen readers hear it when it appears. */
  announce?: boolean
  className?: string
}

const signs = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

/** A message that stays in the page: a note, a warning, an error with its way out. */
export function Callout({ tone = 'info', title, children, action, announce, className }: CalloutProps) {
  const Sign = signs[tone]
  return (
    <div
      data-tone={tone}
      role={announce ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={clsx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md bg-tone-soft px-3 py-2 text-base',
        className,
      )}
    >
      <Sign aria-hidden className="mt-0.5 size-4 shrink-0 text-tone" />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-medium text-tone">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
