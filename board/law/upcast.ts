/**
 * How events that an older version of the product wrote are read today. The log is never rewritten [H1]; instead an
 * event type that changed its shape has a list of steps (`lifts` in its rule), each from one version to the next. An
 * event says its version:
 *
 *     stored      { type: 'comment.added', v: 1, data: { claimId, threadId, opensThread, kind, comment: { … } } }
 *     upcast →    { type: 'comment.added', v: 2, data: { claimId, threadId, commentId, body, opens } }
 *
 * The version of today is one more than there are steps, so it is written nowhere else. A step is never edited once it
 * is released.
 */

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
