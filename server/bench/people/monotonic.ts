// performance.now() begins at zero in every process; the machine's monotonic clock does not.
const [seconds, nanos] = process.hrtime()
const shift = seconds * 1_000 + nanos / 1_000_000 - performance.now()

/** Milliseconds on a clock that all processes of this machine share and nobody sets. */
export const nowMs = (): number => shift + performance.now()
