import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { Tone } from '../tone.ts'

export type BadgeProps = {
  tone?: Tone
  icon?: ReactNode
  /** `soft` filled, `line` outlined, `bare` words and sign only. */
  look?: 'soft' | 'line' | 'bare'
  size?: 'sm' | 'md'
  title?: string
  className?: string
  children: ReactNode
}

/** A word with a sign and a tone. The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', icon, look = 'soft', size = 'sm', title, className, children }: BadgeProps) {
  return (
    <span
      data-tone={tone}
      title={title}
      className={clsx(
        'inline-flex max-w-full items-center gap-1 rounded-sm font-medium text-tone',
        size === 'sm' ? 'min-h-5 text-xs [&_svg]:size-3' : 'min-h-6 text-sm [&_svg]:size-3.5',
        look === 'soft' && 'bg-tone-soft px-1.5',
        look === 'line' && 'border border-tone-line px-1.5',
        look === 'bare' && 'border-0!',
        className,
      )}
    >
      {icon && (
        <span aria-hidden className="flex shrink-0">
          {icon}
        </span>
      )}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  )
}
