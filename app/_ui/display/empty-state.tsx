import clsx from 'clsx'
import type { ReactNode } from 'react'

export type EmptyStateProps = {
  icon?: ReactNode
  title: string
  /** What to do next, in one sentence. */
  children?: ReactNode
  action?: ReactNode
  /** Make the title a heading of this level where it stands for a whole page or section. */
  level?: 1 | 2 | 3
  className?: string
}

/** Where there is nothing yet: says so, and what to do about it. */
export function EmptyState({ icon, title, children, action, level, className }: EmptyStateProps) {
  const Title = level ? (`h${level}` as const) : 'p'
  return (
    <div className={clsx('mx-auto flex max-w-sm flex-col items-center gap-1 px-4 py-8 text-center', className)}>
      {icon && (
        <span aria-hidden className="mb-1 text-ink-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <Title className={level === 1 ? 'text-lg font-semibold' : 'text-base font-medium'}>{title}</Title>
      {children && <p className="text-sm text-pretty text-ink-quiet">{children}</p>}
      {action && <div className="mt-2.5">{action}</div>}
    </div>
  )
}
