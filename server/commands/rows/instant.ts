let last = { ms: 0, instant: new Date(0).toISOString() }

/** A time as the tables take it, from milliseconds since 1970. */
export function toInstant(ms: number): string {
  // The rows of a batch share their time, and writing it out costs more than the rest of a row.
  if (ms !== last.ms) last = { ms, instant: new Date(ms).toISOString() }
  return last.instant
}

/** Milliseconds since 1970 of a time as the tables give it. */
export function fromInstant(instant: string): number {
  return Date.parse(instant)
}
