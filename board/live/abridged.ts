import { isSameList } from '../kernel/same.ts'
import type { Event } from '../law/event.ts'

/** An event by what tells it from its model: the model's place, seq, milliseconds later, by, command id, values of its data. */
type Alike = readonly [model: number, seq: number, later: number, by: string, commandId: string, ...values: unknown[]]

/**
 * Events as they travel. Most of many have the same fields, so only the first of those alike, their model, is sent whole, and
 * of the others the place of their model, seq, time since the model, and their values: a third less where many come at once.
 *
 *     events: [{ type: 'comment.added', seq: 7, at: 1000, by, commandId, v: 2, data: { claimId, …, body: 'Yes' } }]
 *     alike:  [[0, 8, 3, by, commandId, claimId, …, 'No']]       model 0, seq 8, three milliseconds later, …
 *
 * `inFull` gives the events back as they were, in the order of the log. One event alone is sent as it is.
 */
export type Abridged = { readonly events: readonly Event[]; readonly alike: readonly Alike[] }

/** Shortens events that stand in the order of the log. */
export function abridge(events: readonly Event[]): Abridged {
  const models: Event[] = []
  const fields: string[][] = []
  const alike: Alike[] = []
  for (const event of events) {
    const own = fieldsOf(event)
    const place = models.findIndex((one, at) => isAlike(one, event) && isSameList(fields[at] ?? [], own))
    const model = models[place]
    if (model === undefined) {
      models.push(event)
      fields.push(own)
    } else {
      const values = own.map((name): unknown => Reflect.get(event.data, name))
      alike.push([place, event.seq, event.at - model.at, event.by, event.commandId, ...values])
    }
  }
  return { events: models, alike }
}

/** What was shortened, each event in full and in the order of the log. Throws where an event's model is missing. */
export function inFull({ events, alike }: Abridged): readonly Event[] {
  if (alike.length === 0) return events
  const others = alike.map(([place, seq, later, by, commandId, ...values]) => {
    const model = events[place]
    if (model === undefined) throw new Error('an event came without its model')
    const data = Object.fromEntries(fieldsOf(model).map((name, at) => [name, values[at]]))
    return Object.assign({}, model, { data, seq, at: model.at + later, by, commandId })
  })
  return [...events, ...others].toSorted((a, b) => a.seq - b.seq)
}

const isAlike = (a: Event, b: Event) => a.type === b.type && a.v === b.v

// A field that is undefined is not told at all.
function fieldsOf({ data }: Event): string[] {
  return Object.keys(data).filter((name) => Reflect.get(data, name) !== undefined)
}
