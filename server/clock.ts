// Next bundles a second copy of this module: a clock set by a test or a seed must hold in both.
declare global {
  var claimboardClock: (() => Date) | undefined
}

/** The time as the server judges it. */
export function now(): Date {
  return globalThis.claimboardClock?.() ?? new Date()
}

/** Puts another clock in place (tests, seeds) and gives back a function that removes it. */
export function setClock(clock: () => Date): () => void {
  const before = globalThis.claimboardClock
  globalThis.claimboardClock = clock
  return () => {
    globalThis.claimboardClock = before
  }
}
