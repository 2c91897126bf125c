import { SYSTEM_ID, type Stored } from '../board.ts'
import type { Event, EventDraft } from './event.ts'

/** What a row of the log takes beside its data: ids, type, place and time. */
const ENVELOPE_BYTES = 100
const DAY_MS = 86_400_000

/** The counts of a log without events, and of whoever is not sent a whole log. */
export const NOTHING_STORED: Stored = { bytes: 0, day: 0, today: {} }

const encoder = new TextEncoder()

/** Bytes of a value as stored: UTF-8 of its JSON, in which a quotation mark takes two and a control character six. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value) ?? '').length
}

// What an event says never changes, and is counted where it is decided, where it is applied and for its claim.
const ofData = new WeakMap<object, number>()

/** Bytes by which an event makes its log grow; words that are not told any more count as they did. */
export function bytesOfEvent({ data }: Pick<EventDraft, 'data'>): number {
  const known = ofData.get(data)
  if (known !== undefined) return known
  const bytes = countEvent(data)
  ofData.set(data, bytes)
  return bytes
}

function countEvent(data: EventDraft['data']): number {
  if (!('withheld' in data)) return ENVELOPE_BYTES + bytesOf(data)
  const { withheld = 0, ...told } = data
  return ENVELOPE_BYTES + bytesOf(told) + withheld
}

/** The counts after one more event. What a person wrote is counted for the present day alone, so that it cannot grow for ever. */
export function storedAfter(stored: Stored, event: Event): Stored {
  // Without a command id it was cut for a reader, who is sent a part of the log and could not count the rest.
  if (event.commandId === '') return stored
  const bytes = bytesOfEvent(event)
  const day = dayOf(event.at)
  const before = day === stored.day ? stored.today : {}
  return { bytes: stored.bytes + bytes, day, today: withMore(before, event, bytes) }
}

/** Bytes that somebody has written on a board on the day of a moment. */
export function writtenOn(stored: Stored, userId: string, at: number): number {
  return dayOf(at) === stored.day ? (stored.today[userId] ?? 0) : 0
}

// The text that a board is opened with is nobody's writing on it, and the house itself has no limit.
function withMore(today: Stored['today'], { type, by }: Event, bytes: number): Stored['today'] {
  if (type === 'board.created' || by === SYSTEM_ID) return today
  return { ...today, [by]: (today[by] ?? 0) + bytes }
}

const dayOf = (at: number) => Math.floor(at / DAY_MS)
