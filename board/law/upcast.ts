import { commentAddedFromV1 } from '../comment/upcast.ts'
import { EVENT_VERSION, type Event, type EventType } from './event.ts'

type Step = (data: unknown) => unknown

/** By event type, the steps from version 1 to today's; step n lifts version n+1 to n+2. Never edited, only added to. */
const STEPS: Partial<Record<EventType, readonly Step[]>> = { 'comment.added': [commentAddedFromV1] }

/** [H2] Lifts a stored event to the shape that `apply` reads today. The stored row itself is never touched [H1]. */
export function upcast(stored: Event, steps: Partial<Record<EventType, readonly Step[]>> = STEPS): Event {
  const today = EVENT_VERSION[stored.type] ?? 1
  if (stored.v === today && steps === STEPS) return stored
  const path = (steps[stored.type] ?? []).slice(stored.v - 1)
  const data = path.reduce<unknown>((value, step) => step(value), stored.data)
  return withData(stored, data, Math.max(today, stored.v + path.length))
}

function withData(stored: Event, data: unknown, v: number): Event {
  return Object.assign({}, stored, { data, v })
}
