/** A time as the tables take it, from milliseconds since 1970. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}

/** Milliseconds since 1970 of a time as the tables give it. */
export function fromInstant(instant: string): number {
  return Date.parse(instant)
}
