import clsx from 'clsx'

/** How loud a button is. */
export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger'

/** `sm` for rows and cards, `md` for forms and headers. */
export type ButtonSize = 'sm' | 'md'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong shadow-low',
  default: 'bg-raised text-ink border-line-strong/45 hover:border-line-strong shadow-low',
  quiet: 'bg-transparent text-ink-quiet border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-danger-fill text-[#fff] border-transparent hover:brightness-90 shadow-low',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-7 px-2 text-sm gap-1.5 [&_svg]:size-3.5',
  md: 'min-h-8 px-3 text-base gap-2 [&_svg]:size-4',
}

/** Classes of anything that looks like a button, links included. */
export function buttonStyle(variant: ButtonVariant = 'default', size: ButtonSize = 'md', iconOnly = false): string {
  return clsx(
    'finger inline-flex shrink-0 items-center justify-center rounded-md border font-medium select-none',
    'transition-colors duration-100 [&_svg]:shrink-0',
    'aria-disabled:shadow-none aria-disabled:cursor-not-allowed',
    'aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-ink-faint',
    'data-popup-open:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong forced-colors:aria-pressed:border-3',
    variants[variant],
    sizes[size],
    iconOnly && (size === 'sm' ? 'w-7 px-0!' : 'w-8 px-0!'),
  )
}
