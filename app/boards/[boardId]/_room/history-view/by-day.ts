import type { Event } from '#board/law/event.ts'

/** The events of one day. */
export type Day = { readonly key: string; readonly at: number; readonly events: readonly Event[] }

/** Groups events, newest first, by what `dayOf` calls their day in the reader's zone. */
export function byDay(events: readonly Event[], dayOf: (at: number) => string): Day[] {
  const days: { key: string; at: number; events: Event[] }[] = []
  for (const event of events.toReversed()) {
    const key = dayOf(event.at)
    const last = days.at(-1)
    if (last?.key === key) last.events.push(event)
    else days.push({ key, at: event.at, events: [event] })
  }
  return days
}
