/**
 * Milliseconds on a clock that all processes of this machine share and nobody sets. Asked anew each time: an offset
 * between two clocks that is taken once is wrong by however long the process had to wait between asking the one and the other.
 */
export function nowMs(): number {
  const [seconds, nanos] = process.hrtime()
  return seconds * 1_000 + nanos / 1_000_000
}
