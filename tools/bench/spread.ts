/** What repeated measurements of one thing say. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }

/** The value below which this share (0 to 1) of the numbers lies; NaN where there are none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The middle of the repetitions and how far they lie apart. */
export function spreadOf(runs: readonly number[]): Spread {
  return { median: quantile(runs, 0.5), low: Math.min(...runs), high: Math.max(...runs) }
}
