'use client'

import { memo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { SYSTEM_ID } from '#board/board.ts'
import type { Event } from '#board/law/event.ts'
import { Avatar } from '#app/_ui/display/avatar.tsx'
import { useName } from '../live/hooks.ts'
import { EventSentence } from './event-sentence.tsx'

/** One entry of the log: when, who, what. Events never change, so it is drawn once. */
export const LogRow = memo(function LogRow({ event }: { event: Event }) {
  const t = useTranslations('views.history')
  const format = useFormatter()
  const name = useName(event.by)
  const at = new Date(event.at)
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2 last:border-0 sm:grid-cols-[3.5rem_1.5rem_minmax(0,1fr)]">
      <time
        dateTime={at.toISOString()}
        title={`${format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })} · ${t('seq', { seq: event.seq })}`}
        className="tabular col-start-2 row-start-1 text-xs text-ink-faint sm:col-start-1 sm:pt-0.5 sm:text-right"
      >
        {format.dateTime(at, { timeStyle: 'short' })}
      </time>
      <span aria-hidden className="col-start-1 row-span-2 row-start-1 sm:col-start-2">
        {event.by !== SYSTEM_ID && event.by !== '' && <Avatar name={name} seed={event.by} size="sm" decorative />}
      </span>
      <div className="col-start-2 min-w-0 sm:col-start-3 sm:row-start-1">
        <EventSentence event={event} />
      </div>
    </li>
  )
})
