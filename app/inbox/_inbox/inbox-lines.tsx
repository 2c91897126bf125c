'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#app/_ui/actions/icon-button.tsx'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { Time } from '#app/_ui/display/time.tsx'
import type { InboxItem } from '#board/answers/inbox-item.ts'
import { hrefOf } from './href-of.ts'

export type InboxLinesProps = {
  title: string
  items: readonly InboxItem[]
  whenEmpty?: string
  /** Absent where everything is read. */
  onRead?: (id: string) => void
}

/** One part of the inbox as a list of links into boards. */
export function InboxLines({ title, items, whenEmpty, onRead }: InboxLinesProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow mb-2">
        {title}
      </h2>
      {items.length === 0 ? (
        <p className="text-sm text-ink-quiet">{whenEmpty}</p>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-line bg-surface">
          {items.map((item) => (
            <Line key={item.id} item={item} onRead={onRead} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ item, onRead }: { item: InboxItem; onRead?: (id: string) => void }) {
  const t = useTranslations('inbox')
  return (
    <li className="relative flex gap-3 border-b border-line py-3 pr-2 pl-4 last:border-b-0 hover:bg-raised">
      <Avatar name={item.byName} seed={item.by} decorative />
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          {onRead && <span aria-hidden className="mr-1.5 inline-block size-2 rounded-full bg-accent align-middle" />}
          {onRead && <span className="sr-only">{t('isUnread')}: </span>}
          <Link
            href={hrefOf(item)}
            onClick={() => onRead?.(item.id)}
            className="text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {t.rich(`kinds.${item.kind}`, {
              name: item.byName,
              who: (chunks) => <b className="font-semibold">{chunks}</b>,
            })}
          </Link>
        </p>
        <p className="mt-0.5 line-clamp-2 font-serif text-base text-ink-quiet wrap-anywhere">
          <span className="tabular mr-1.5 font-sans text-xs font-medium text-ink">C{item.claimNo}</span>
          {item.statement}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-quiet">
          <span className="truncate">{item.boardTitle}</span>
          <Time at={item.at} />
          {item.more > 0 && <span>{t('more', { count: item.more })}</span>}
        </p>
      </div>
      {onRead && (
        <span className="relative z-10 self-center">
          <IconButton icon={<Check aria-hidden />} label={t('markRead')} size="sm" onClick={() => onRead(item.id)} />
        </span>
      )}
    </li>
  )
}
