/** A rate that was tried, and whether it was held. */
export type Tried<T> = { readonly rate: number; readonly isHeld: boolean; readonly result: T }

const STRIDE = 1.6
const CLOSE = 1.08
const MOST_STEPS = 14
const LEAST_RATE = 5

/**
 * Looks for the highest rate that is held, from a guess: in strides up or down until it lies between two rates, then by
 * halves until those are close. Gives the highest that was held, or the lowest tried where none was.
 */
export async function highestHeld<T>(
  guess: number,
  attempt: (rate: number) => Promise<{ readonly isHeld: boolean; readonly result: T }>,
): Promise<Tried<T>> {
  let held: Tried<T> | undefined
  let failed: Tried<T> | undefined
  let rate = guess
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const tried = { rate, ...(await attempt(rate)) }
    if (tried.isHeld) held = tried
    else failed = tried
    if (held && failed && failed.rate / held.rate <= CLOSE) break
    if (!held && rate <= LEAST_RATE) break
    rate = next(held?.rate, failed?.rate)
  }
  const found = held ?? failed
  if (!found) throw new Error('No rate was tried.')
  return found
}

function next(held: number | undefined, failed: number | undefined): number {
  if (held !== undefined && failed !== undefined) return Math.round(Math.sqrt(held * failed))
  if (held !== undefined) return Math.round(held * STRIDE)
  return Math.max(LEAST_RATE, Math.round((failed ?? LEAST_RATE) / STRIDE))
}
