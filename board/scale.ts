import type { z } from 'zod'
import type { rating, scale, TONES } from './scale-shape.ts'

// The shapes stand in a file of their own: a page that only reads a board need not fetch what judges one.
export type Tone = (typeof TONES)[number]
export type Rating = z.infer<typeof rating>
export type Scale = z.infer<typeof scale>

/** The rating with this code, or undefined when the scale has none. */
export function ratingOf(board: { scale: Scale }, code: string): Rating | undefined {
  return board.scale.ratings.find((one) => one.code === code)
}
