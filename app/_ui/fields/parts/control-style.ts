import clsx from 'clsx'

/** Classes shared by every box that one types in or picks from. */
export const controlStyle =
  'w-full rounded-md border border-line-strong bg-raised px-2.5 text-base text-ink shadow-low ' +
  'hover:border-ink-faint focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus ' +
  'aria-invalid:border-danger data-invalid:border-danger ' +
  'disabled:bg-sunken disabled:text-ink-faint disabled:shadow-none [&:is(input,textarea):read-only]:bg-sunken ' +
  'pointer-coarse:text-lg'

/** Classes of one line in a list of choices. */
export const optionStyle =
  'finger flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none select-none ' +
  'data-highlighted:bg-accent-soft data-highlighted:text-ink ' +
  'data-disabled:text-ink-faint data-disabled:cursor-not-allowed forced-colors:data-highlighted:outline-2'

// A select that stands in a line of text: its box shows when a hand is near.
const BARE =
  'min-w-0 rounded-md border border-transparent px-1 text-ink hover:border-line-strong hover:bg-raised ' +
  'focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus data-popup-open:bg-raised ' +
  'forced-colors:border-[ButtonBorder] disabled:text-ink-faint'

/** Classes of the box of a select, open or closed. */
export function selectStyle({ size = 'md', look = 'box' }: { size?: 'sm' | 'md'; look?: 'box' | 'bare' }): string {
  return clsx(
    look === 'box' ? controlStyle : BARE,
    'finger flex items-center justify-between text-left data-placeholder:text-ink-faint',
    look === 'box' ? 'gap-2' : 'gap-1',
    size === 'sm' ? 'h-7 text-sm' : 'h-8 text-base',
    size === 'sm' && look === 'box' && 'px-2',
  )
}
