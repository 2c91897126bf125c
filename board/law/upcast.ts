import type { Lift } from '../kernel/feature.ts'
import type { Event } from './event.ts'
import { eventRule } from './features.ts'

const NONE: readonly Lift[] = []

/** [H2] Lifts a stored event to the shape that `apply` reads today. The stored row itself is never touched [H1]. */
export function upcast(stored: Event, lifts: readonly Lift[] = eventRule(stored.type)?.lifts ?? NONE): Event {
  const due = lifts.slice(stored.v - 1)
  if (due.length === 0) return stored
  const data = due.reduce<unknown>((value, lift) => lift(value), stored.data)
  return Object.assign({}, stored, { data, v: stored.v + due.length })
}
