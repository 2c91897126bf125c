import clsx from 'clsx'
import { ArrowUpRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type TextLinkProps = {
  href: string
  children: ReactNode
  /** Leads to a stranger's site: opens in a new tab and tells that site nothing about us. */
  outside?: boolean
  className?: string
}

/** A link inside words. Outside links show an arrow. */
export function TextLink({ href, children, outside, className }: TextLinkProps) {
  const style = clsx('text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong', className)
  if (!outside) {
    return (
      <Link href={href} className={style}>
        {children}
      </Link>
    )
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" className={style}>
      {children}
      {/* The word joiner keeps the arrow from standing alone in a line of its own. */}
      <span aria-hidden className="whitespace-nowrap">
        {'\u2060'}
        <ArrowUpRight className="ml-0.5 inline size-[0.85em] align-baseline" />
      </span>
    </a>
  )
}
