import type { Event } from '#board/law/event.ts'
import { claimIdOf, EVENT_KINDS, kindOf, type EventKind } from './account/tell-event.ts'

/** What of the log is shown; null shows all. */
export type LogFilter = { readonly by: string | null; readonly kind: EventKind | null; readonly of: string | null }

/** The filter that stands in the address of the page. */
export function logFilterIn(query: URLSearchParams): LogFilter {
  return {
    by: query.get('by') || null,
    kind: EVENT_KINDS.find((kind) => kind === query.get('kind')) ?? null,
    of: query.get('of') || null,
  }
}

/** True when something is left out. */
export function isLogFiltered({ by, kind, of }: LogFilter): boolean {
  return by !== null || kind !== null || of !== null
}

/** The events that pass, in their order. */
export function filterLog(events: readonly Event[], filter: LogFilter): readonly Event[] {
  if (!isLogFiltered(filter)) return events
  const { by, kind, of } = filter
  return events.filter(
    (event) =>
      (by === null || event.by === by) &&
      (kind === null || kindOf(event) === kind) &&
      (of === null || claimIdOf(event) === of),
  )
}
