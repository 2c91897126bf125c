'use client'

import { useFormatter } from 'use-intl'

/** A date as far as it is known: `2025` stays 2025, `2025-11` becomes November 2025, a day is written out. */
export function PartialDate({ date }: { date: string }) {
  const format = useFormatter()
  const [year = '', month, rest] = date.split('-')
  if (!month) return <time dateTime={date}>{year}</time>
  // Read as UTC and written as UTC: the day of a publication is the same in every reader's zone.
  const at = new Date(`${year}-${month}-${rest?.slice(0, 2) ?? '01'}T00:00:00Z`)
  const words = rest
    ? format.dateTime(at, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
    : format.dateTime(at, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return <time dateTime={date}>{words}</time>
}
