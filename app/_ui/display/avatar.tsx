import clsx from 'clsx'

export type AvatarProps = {
  name: string
  /** What decides the hue; the name otherwise. Use the person's id. */
  seed?: string
  size?: 'xs' | 'sm' | 'md'
  /** Hide from screen readers where the name stands beside it. */
  decorative?: boolean
  /** Drawn as here now. */
  live?: boolean
  className?: string
}

const sizes = { xs: 'size-4.5 text-[0.5625rem]', sm: 'size-6 text-2xs', md: 'size-8 text-xs' }

/** A person as initials on a hue that stays theirs. */
export function Avatar({ name, seed = name, size = 'sm', decorative, live, className }: AvatarProps) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      title={name}
      data-person={hueOf(seed)}
      // Drawn, not written: the name is the text, and a button around it must not be called "OP".
      data-initials={initialsOf(name)}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-person font-semibold text-[#fff] select-none',
        'before:content-[attr(data-initials)]',
        live &&
          'relative after:absolute after:-right-1 after:-bottom-0.5 after:size-2.5 after:rounded-full after:border-2 after:border-surface after:bg-live after:content-[""]',
        sizes[size],
        className,
      )}
    />
  )
}

/** First letters of the first and last word, at most two; what stands in brackets at the end is no word of a name. */
export function initialsOf(name: string): string {
  const bracket = name.endsWith(')') ? name.lastIndexOf('(') : -1
  const words = (bracket > 0 ? name.slice(0, bracket) : name)
    .split(/[\s·,()/-]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?'
}

/** A number from 0 to 7 that is always the same for the same text. */
export function hueOf(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return (hash >>> 0) % 8
}
