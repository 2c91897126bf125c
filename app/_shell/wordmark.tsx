import clsx from 'clsx'

export type WordmarkProps = { name: string; className?: string; compact?: boolean }

/** The product's name: a marked passage with a margin stroke, and the word in the article's serif. `compact` drops the word on narrow screens. */
export function Wordmark({ name, className, compact }: WordmarkProps) {
  return (
    <span className={clsx('inline-flex items-center gap-2', className)}>
      <svg viewBox="0 0 24 24" aria-hidden className="size-5 shrink-0">
        <rect x="1" y="1" width="22" height="22" rx="5" className="fill-accent" />
        <path
          d="M6 7.5h12M6 12h4M6 16.5h7"
          className="stroke-on-accent"
          strokeWidth="1.8"
          strokeLinecap="round"
          opacity=".55"
        />
        <path
          d="m12.2 12.4 2.2 2.3 4.2-5"
          className="stroke-on-accent"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
          fill="none"
        />
      </svg>
      <span
        className={clsx('font-serif text-lg font-semibold tracking-[-0.012em] text-ink', compact && 'max-sm:sr-only')}
      >
        {name}
      </span>
    </span>
  )
}
