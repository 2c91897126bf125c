'use client'

import { useCallback, useMemo } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import type { Event } from '#board/law/event.ts'
import { byDay } from './by-day.ts'
import { LogRow } from './log-row.tsx'

const DAY_MS = 86_400_000

/** Entries under the day on which they happened, newest first. */
export function LogDays({ events }: { events: readonly Event[] }) {
  const t = useTranslations('views.history')
  const format = useFormatter()
  const now = useNow().getTime()
  const dayOf = useCallback(
    (at: number) => format.dateTime(new Date(at), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    [format],
  )
  const days = useMemo(() => byDay(events, dayOf), [events, dayOf])
  const known = new Map([
    [dayOf(now - DAY_MS), t('yesterday')],
    [dayOf(now), t('today')],
  ])
  return days.map((day) => (
    <section key={day.key} aria-label={day.key}>
      <h3 className="sticky top-0 z-10 flex flex-wrap items-baseline gap-x-2 border-b border-line bg-paper py-1.5 text-sm font-medium">
        {known.has(day.key) && <span>{known.get(day.key)}</span>}
        <span className={known.has(day.key) ? 'font-normal text-ink-faint' : ''}>{day.key}</span>
      </h3>
      <ol>
        {day.events.map((event) => (
          <LogRow key={event.seq} event={event} />
        ))}
      </ol>
    </section>
  ))
}
