'use client'

import { useFormatter, useNow } from 'use-intl'
import { useSyncExternalStore } from 'react'

export type TimeProps = {
  /** ISO text or milliseconds since 1970. */
  at: string | number
  /** `relative` counts on by itself, `date` is the day, `full` day and minute, `clock` hour and minute. */
  look?: 'relative' | 'date' | 'full' | 'clock'
  className?: string
}

const looks = {
  date: { dateStyle: 'medium' },
  full: { dateStyle: 'medium', timeStyle: 'short' },
  clock: { timeStyle: 'short' },
} as const

/** A moment in the reader's language and zone, the whole of it in the title. */
export function Time({ at, look = 'relative', className }: TimeProps) {
  const format = useFormatter()
  const firstNow = useNow()
  const tick = useSyncExternalStore(onMinute, currentTick, noTick)
  const date = new Date(at)
  // The server's clock may be ahead of ours: never "in 3 seconds" for what has just happened.
  const now = Math.max(tick || firstNow.getTime(), date.getTime())
  return (
    <time dateTime={date.toISOString()} title={format.dateTime(date, looks.full)} className={className}>
      {look === 'relative' ? format.relativeTime(date, now) : format.dateTime(date, looks[look])}
    </time>
  )
}

// One timer for every time on the page. The first render says what the server said, so hydration agrees.
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let tickNow = 0

function onMinute(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tell, 20_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    tickNow = 0
  }
}

function tell(): void {
  tickNow = Date.now()
  for (const listener of listeners) listener()
}

function currentTick(): number {
  return (tickNow ||= Date.now())
}

function noTick(): number {
  return 0
}
