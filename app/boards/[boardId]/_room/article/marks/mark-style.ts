import type { StandingTone } from '#board/select/standing-tone.ts'

/** How the line below a mark is drawn: each tone has a line of its own, so that colour never stands alone. */
export const LINES: Record<StandingTone, string> = {
  true: 'decoration-solid decoration-2',
  'mostly-true': 'decoration-solid decoration-1',
  'half-true': 'decoration-dashed decoration-2',
  'mostly-false': 'decoration-dashed decoration-1',
  false: 'decoration-solid decoration-[3px]',
  misleading: 'decoration-wavy decoration-1',
  'missing-context': 'decoration-dotted decoration-2',
  unverifiable: 'decoration-dotted decoration-1',
  open: 'decoration-dotted decoration-1',
  disputed: 'decoration-double decoration-1',
  none: 'decoration-dotted decoration-1',
}

// Lines of overlapping marks lie below each other; more than three at one place share the last lane.
const LANES = ['underline-offset-[0.2em]', 'underline-offset-[0.38em]', 'underline-offset-[0.56em]'] as const

/** How deep below the letters the line of a lane lies. */
export function laneStyle(lane: number): string {
  return LANES[lane] ?? LANES[2]
}
