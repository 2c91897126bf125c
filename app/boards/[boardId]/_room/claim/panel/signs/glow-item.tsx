'use client'

import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { useGlow, useName } from '../../../live/hooks.ts'

export type GlowItemProps = ComponentProps<'li'> & {
  recordId: string
  /** Who is named in it anyway and needs no second naming. */
  author?: string
}

/** A list item that lights up for a moment, with a name, when somebody else has changed its record. Takes no room for it. */
export function GlowItem({ recordId, author, className, children, ...rest }: GlowItemProps) {
  const glow = useGlow(recordId)
  return (
    <li {...rest} className={clsx('relative', glow && 'glow', className)}>
      {children}
      {glow && glow.by !== author && <GlowName userId={glow.by} />}
    </li>
  )
}

/** Says who has just changed the thing it lies on. */
export function GlowName({ userId }: { userId: string }) {
  const t = useTranslations('claim')
  return (
    <span className="pointer-events-none absolute -top-2 right-2 rounded-sm bg-glow px-1 text-2xs font-medium text-ink shadow-low">
      {t('changedBy', { name: useName(userId) })}
    </span>
  )
}
