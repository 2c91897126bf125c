/** A board that somebody comes to; without claims it is the sample. */
export type Size = { readonly name: string; readonly claims: number; readonly comments: number }

/** The boards that arrivals are measured at, from everyday to the largest. */
export const SIZES: readonly Size[] = [
  { name: 'the sample', claims: 0, comments: 0 },
  { name: '100 + 1,000', claims: 100, comments: 1_000 },
  { name: '500 + 10,000', claims: 500, comments: 10_000 },
]
