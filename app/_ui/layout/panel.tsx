import clsx from 'clsx'
import { useId } from 'react'
import type { ReactNode } from 'react'

export type PanelProps = {
  title?: ReactNode
  actions?: ReactNode
  className?: string
  children: ReactNode
}

/** A raised piece of paper with an optional heading. */
export function Panel({ title, actions, className, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={clsx('rounded-lg border border-line bg-raised p-4 shadow-low', className)}
    >
      {title && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
