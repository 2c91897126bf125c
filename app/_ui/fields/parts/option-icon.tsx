import clsx from 'clsx'
import type { Option } from '../option.ts'

/** The sign of an option in its tone, if it has one. */
export function OptionIcon({ option }: { option: Option }) {
  if (!option.icon) return null
  return (
    <span
      aria-hidden
      data-tone={option.tone}
      className={clsx('shrink-0 border-0! [&_svg]:size-3.5', option.tone && 'text-tone')}
    >
      {option.icon}
    </span>
  )
}
